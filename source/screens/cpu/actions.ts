import { GC, type View, WHOLE } from '../../cpu/model.ts';
import { heaviestRow, nameOf, rowsOf } from '../../cpu/query.ts';
import { percent, plural } from '../../format/numbers.ts';
import type { Action } from '../binding.ts';
import { HEADLINES } from '../headline.ts';
import { type Area, active, bodyArea, say, step, withSlot } from '../state.ts';
import { goTo } from '../subject.ts';
import { experimentPrompt, onExperiment } from './experiment.ts';
import { frameOfSubject } from './finding-frame.ts';
import { withSource } from './function-slice.ts';
import { setRange, view } from './range.ts';
import { remapRows } from './remap.ts';
import { searchFrames } from './search.ts';
import {
  leaveProfile,
  type ProfileEvent,
  type ProfileSlot,
  type ProfileState,
  type ProfileStep,
} from './state.ts';
import { filtered, packageUnderCursor } from './tables.ts';

// What actions and events do to a profile on any of its screens: hiding, ranges, views, findings.

type FindingsEvent = ProfileEvent & { type: 'findings' };

/** What an action does to a profile, whatever screen is shown. */
export function actOnProfile(state: ProfileState, action: Action, area: Area): ProfileStep | null {
  const slot = active(state);
  switch (action) {
    case 'enter': {
      if (slot.mark) return setRange(state);
      if (slot.screen === 'function') return step(state);
      const frame = slot.frame >= 0 ? slot.frame : slot.model.tree.frame[slot.node];
      return step(goTo(state, 'function', leaveProfile, { frame }));
    }
    case 'range':
      return slot.mark ? setRange(state) : step(state);
    case 'hide':
      return view(state, {
        ...slot.model.view,
        hide: { ...slot.model.view.hide, ...nextHide(slot.model.view) },
      });
    case 'hideThis':
      return hideThis(state);
    case 'hideMatching': {
      const text = slot.model.view.hide.pattern ?? '';
      return step({
        ...state,
        overlay: { kind: 'prompt', purpose: 'hide', label: 'hide names or files that match', text },
      });
    }
    case 'reset':
      return reset(state, area);
    case 'alike': {
      const frame = slot.model.tree.frame[slot.node];
      const found = searchFrames(slot.model, nameOf(slot.model, frame), (f) => f === frame);
      const words = `${plural(rowsOf(slot.model, frame).length, 'place')} of ${nameOf(slot.model, frame)}, ${percent(found.share)} in all: n N go through them`;
      return step(say(withSlot(state, { search: found }), words));
    }
    default:
      return null;
  }
}

/** What has come from the worker, the diagnosis or the disk. */
export function onProfileEvent(state: ProfileState, event: ProfileEvent): ProfileStep {
  switch (event.type) {
    case 'derived':
      return derived(state, event.slot, event.model);
    case 'levers':
      return step(withLevers(state, event));
    case 'findings':
      return step(withFindings(state, event));
    case 'source':
      return step(
        event.slot === state.active
          ? withSource(state, event.frame, event.source, bodyArea(state.size))
          : state,
      );
    case 'asked':
      return step({ ...state, overlay: experimentPrompt(event.what, event.text, event.note, event.patch) });
    case 'review':
      return step({ ...state, overlay: { kind: 'review', title: event.title, lines: event.lines, top: 0 } });
    case 'trying':
    case 'tried':
      return step(onExperiment(state, event));
    case 'applied':
      return step(say(withSlot(state, { findings: event.findings }, event.slot), event.text));
  }
}

/** Hides the frames whose name or file matches; the empty text hides none so. */
export function hideMatching(state: ProfileState, text: string): ProfileStep {
  const now = active(state).model.view;
  return view(state, { ...now, hide: { ...now.hide, pattern: text === '' ? null : text } });
}

function nextHide(now: View): { internals: boolean; dependencies: boolean } {
  if (now.hide.dependencies) return { internals: false, dependencies: false };
  return { internals: true, dependencies: now.hide.internals };
}

function hideThis(state: ProfileState): ProfileStep {
  const slot = active(state);
  const now = slot.model.view;
  const name = slot.screen === 'packages' ? packageUnderCursor(slot) : null;
  if (name !== null)
    return view(state, { ...now, hide: { ...now.hide, packages: [...now.hide.packages, name] } });
  if (slot.screen === 'packages') return step(say(state, 'Only packages can be hidden here.'));
  const frame = slot.screen === 'functions' ? slot.frame : slot.model.tree.frame[slot.node];
  if (frame < 0 || slot.model.functions.category[frame] >= GC) return step(say(state, 'Not a function.'));
  return view(state, {
    ...now,
    hide: { ...now.hide, functions: [...(now.hide.functions ?? []), frame] },
  });
}

function reset(state: ProfileState, area: Area): ProfileStep {
  const slot = active(state);
  let next = withSlot(state, {
    mark: null,
    search: null,
    slices: { ...slot.slices, flame: { ...slot.slices.flame, zoom: 0, span: null, top: 0 } },
  });
  for (const table of ['functions', 'packages'] as const)
    if (slot.slices[table].filter !== '') next = filtered(next, table, '', area);
  return slot.model === slot.whole && slot.deriving === null
    ? step(say(next, 'View reset.'))
    : view(next, WHOLE);
}

/** A view has come from the worker: the selection moves to the same node in it. */
function derived(state: ProfileState, index: number, model: ProfileSlot['model']): ProfileStep {
  const slot = state.slots[index];
  const node = remapRows(slot.model, model, [slot.node]).get(slot.node) ?? 0;
  const found = slot.search;
  const change: Partial<ProfileSlot> = { model, node, deriving: null };
  if (found) change.search = searchFrames(model, found.text, (f) => found.frames[f] === 1);
  if (slot.frame >= 0 && rowsOf(model, slot.frame).length > 0) change.node = heaviestRow(model, [slot.frame]);
  if (slot.findings !== null && sameRange(model, slot.diagnosed)) return step(withSlot(state, change, index));
  // Another range is another question: its findings are asked for.
  return step(withSlot(state, { ...change, findings: null, failed: null, levers: [] }, index), {
    type: 'diagnose',
    slot: index,
  });
}

function sameRange(a: ProfileSlot['model'], b: ProfileSlot['model']): boolean {
  return a.view.range?.from === b.view.range?.from && a.view.range?.to === b.view.range?.to;
}

/** Where the time goes, while its causes are looked for. */
function withLevers(
  state: ProfileState,
  { slot: index, diagnosed, levers }: ProfileEvent & { type: 'levers' },
): ProfileState {
  const slot = state.slots[index];
  if (slot.findings !== null || !sameRange(slot.model, diagnosed)) return state;
  return withSlot(state, { levers, ...arrival(slot, levers[0]?.frames[0] ?? -1) }, index);
}

/**
 * Where tree, flame graph and function open: what the answer is about. Until somebody has gone anywhere; the end of the heaviest path, where
 * one is before, is deep in Node wherever that splits early.
 */
function arrival(slot: ProfileSlot, frame: number): Partial<ProfileSlot> {
  const { model, slices, screen } = slot;
  const hasGone =
    screen !== 'overview' ||
    slices.tree.model !== null ||
    slices.flame.model !== null ||
    slot.search !== null;
  if (hasGone || frame < 0 || rowsOf(model, frame).length === 0) return {};
  return { node: heaviestRow(model, [frame]), frame };
}

function withFindings(
  state: ProfileState,
  { slot: index, diagnosed, findings, levers, method }: FindingsEvent,
): ProfileState {
  const slot = state.slots[index];
  // Those of a range that has been left by now are of no use.
  if (!sameRange(slot.model, diagnosed)) return state;
  const change: Partial<ProfileSlot> = { diagnosed, findings, levers, method };
  const slices = { ...slot.slices };
  // Whoever has gone down to a lever stays on it when findings come above.
  const { finding } = slices.overview;
  if (slot.findings === null && finding > 0)
    slices.overview = { ...slices.overview, finding: finding + Math.min(HEADLINES, findings.length) };
  if (diagnosed !== slot.diagnosed) {
    change.pinned = null;
    slices.findings = { ...slices.findings, chosen: 0, top: 0 };
  }
  change.slices = slices;
  const about = findings.map((one) => frameOfSubject(slot.model, one)).find((frame) => frame >= 0);
  return withSlot(state, { ...change, ...(about === undefined ? {} : arrival(slot, about)) }, index);
}
