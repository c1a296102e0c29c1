import { type View, WHOLE } from '../cpu/model.ts';
import { nameOf, rowsOf } from '../cpu/query.ts';
import { ends, percent, plural } from '../format/numbers.ts';
import { layTabs } from './chrome.ts';
import { withSource } from './cpu/function.ts';
import { screenOf } from './cpu/screens.ts';
import { filtered, packageUnderCursor } from './cpu/tables.ts';
import { heaviestRow } from './cpu/tree.ts';
import { type Action, actionFor, SCREENS, type ScreenId } from './keys.ts';
import { exportPrompt, overlayKey, overwritePrompt, paletteMenu, pasted } from './overlay-keys.ts';
import { copyMenu, editorEffect, goalFor, handling } from './overlays.ts';
import { remapRows } from './remap.ts';
import { searchFrames } from './search.ts';
import {
  active,
  bodyArea,
  type Event,
  type Slot,
  SMALLEST,
  type State,
  type Step,
  say,
  step,
  withSlot,
} from './state.ts';

type FindingsEvent = Event & { type: 'findings' };

/** The one reducer: what an event makes of the state, and what it asks of the world. Pure. */
export function update(state: State, event: Event): Step {
  switch (event.type) {
    case 'resize':
      return settled(step({ ...state, size: event.size }));
    case 'message':
      return step(say(state, event.text, event.bad));
    case 'derived':
      return settled(derived(state, event.slot, event.model));
    case 'findings':
      return step(withFindings(state, event));
    case 'method':
      return step(changeSlot(state, event.slot, { method: event.method }));
    case 'source':
      return event.slot === state.active
        ? step(withSource(state, event.frame, event.source, bodyArea(state.size)))
        : step(state);
    case 'exported':
      return step(say(state, `Written: ${event.path}`));
    case 'exists':
      return step({ ...state, overlay: overwritePrompt(event.path, event.only) });
    default:
      return settled(input({ ...state, message: null }, event));
  }
}

function input(state: State, event: Event): Step {
  if (state.size.columns < SMALLEST.columns || state.size.rows < SMALLEST.rows) {
    return event.type === 'key' && ['q', '^c'].includes(event.key)
      ? step(state, { type: 'quit' })
      : step(state);
  }
  if (event.type === 'key') {
    if (event.key === '^c') return step(state, { type: 'quit' });
    if (state.overlay) return overlayKey(state, event.key, handling(act, hideMatching));
    const action = actionFor(event.key, active(state).screen);
    return action ? act(state, action) : step(state);
  }
  if (event.type === 'paste') return pasted(state, event.text, handling(act, hideMatching));
  if (event.type === 'action') return act(state, event.action);
  const area = bodyArea(state.size);
  const screen = screenOf(active(state).screen);
  if (event.type === 'wheel')
    return step(state.overlay || !screen.wheel ? state : screen.wheel(state, event.by, area));
  if (event.type !== 'click') return step(state);
  if (state.overlay) return step({ ...state, overlay: null });
  if (event.y === 1) {
    const { screen: here } = active(state);
    const tab = tabs(state.size.columns, here).find(
      ({ x, text }) => event.x >= x && event.x < x + text.length,
    );
    return tab ? show(state, tab.screen) : step(state);
  }
  const y = event.y - area.y;
  if (y < 0 || y >= area.height) return step(state);
  const clicked = screen.click?.(state, event.x - area.x, y, area) ?? step(state);
  return clicked === 'enter' ? act(state, 'enter') : clicked;
}

export const tabs = (columns: number, here: ScreenId) => layTabs(columns, SCREENS.map(screenOf), here);

/** After every step: the screen that is shown is up to date, and a function that is shown has its source asked for. */
function settled({ state, effects }: Step): Step {
  const screen = screenOf(active(state).screen);
  const next = screen.enter(state, bodyArea(state.size));
  const before = active(state).slices.function;
  const after = active(next).slices.function;
  const wanted = after.source === undefined && after.frame >= 0 && after.frame !== before.frame;
  return {
    state: next,
    effects: wanted ? [...effects, { type: 'source', slot: next.active, frame: after.frame }] : effects,
  };
}

function act(state: State, action: Action): Step {
  const slot = active(state);
  const screen = screenOf(slot.screen);
  const own = screen.act(state, action, bodyArea(state.size));
  if (own) return own;
  switch (action) {
    case 'abort':
    case 'quit':
      return step(state, { type: 'quit' });
    case 'back':
      return back(state);
    case 'enter':
      if (slot.mark) return setRange(state);
      return show(
        withSlot(state, { frame: slot.frame >= 0 ? slot.frame : slot.model.tree.frame[slot.node] }),
        'function',
      );
    case 'range':
      return slot.mark ? setRange(state) : step(state);
    case 'findings':
      return show(state, 'findings');
    case 'recordingBack':
    case 'recordingNext': {
      if (state.slots.length === 1) return step(say(state, 'Only one recording is open.'));
      const by = action === 'recordingNext' ? 1 : state.slots.length - 1;
      const next = { ...state, active: (state.active + by) % state.slots.length };
      // The same view of another recording: that is what one moves to and fro for.
      return step(withSlot(next, { screen: slot.screen }));
    }
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
      return reset(state);
    case 'alike': {
      const frame = slot.model.tree.frame[slot.node];
      const found = searchFrames(slot.model, nameOf(slot.model, frame), (f) => f === frame);
      const words = `${plural(rowsOf(slot.model, frame).length, 'place')} of ${nameOf(slot.model, frame)}, ${percent(found.share)} in all: n N go through them`;
      return step(say(withSlot(state, { search: found }), words));
    }
    case 'search':
      return step({ ...state, overlay: { kind: 'prompt', purpose: 'search', label: 'search', text: '' } });
    case 'filter':
      return step({ ...state, overlay: { kind: 'prompt', purpose: 'filter', label: 'filter', text: '' } });
    case 'export':
      return step({ ...state, overlay: exportPrompt(slot.title) });
    case 'exportFinding':
      return step({ ...state, overlay: exportPrompt(slot.title, slot.slices.findings.chosen) });
    case 'goal': {
      const goal = goalFor(slot);
      return step({ ...state, overlay: { kind: 'prompt', purpose: 'goal', label: 'goal', text: goal } });
    }
    case 'copy':
      return step({ ...state, overlay: copyMenu(slot) });
    case 'editor':
      return step(state, editorEffect(state));
    case 'palette':
      return step({ ...state, overlay: paletteMenu(slot.screen) });
    case 'help':
      return step({ ...state, overlay: { kind: 'help', top: 0 } });
    case 'mouse':
      return step(
        say(
          { ...state, mouse: !state.mouse },
          state.mouse ? 'Mouse off: the terminal selects text again.' : 'Mouse on.',
        ),
        { type: 'mouse', on: !state.mouse },
      );
    case 'another':
    case 'redraw':
    case 'suspend':
      return step(state, { type: action });
    default: {
      const digit = /^screen(\d)$/.exec(action);
      return digit ? show(state, SCREENS[Number(digit[1]) - 1]) : step(state);
    }
  }
}

function show(state: State, screen: ScreenId): Step {
  const slot = active(state);
  if (slot.screen === screen) return step(state);
  const trail = [...slot.trail, { screen: slot.screen, node: slot.node, frame: slot.frame }].slice(-50);
  return step(withSlot(state, { screen, trail }));
}

/** One layer: a range being marked, a search, then the screen one came from. Never quits. */
function back(state: State): Step {
  const slot = active(state);
  if (slot.mark) return step(withSlot(state, { mark: null }));
  if (slot.search) return step(withSlot(state, { search: null }));
  const last = slot.trail.at(-1);
  if (!last)
    return step(
      slot.screen === 'overview'
        ? say(state, 'This is the first screen: q quits.')
        : withSlot(state, { screen: 'overview' }),
    );
  return step(withSlot(state, { ...last, trail: slot.trail.slice(0, -1) }));
}

function setRange(state: State): Step {
  const slot = active(state);
  const { span } = slot.mark!;
  const asked = view(withSlot(state, { mark: null }), {
    ...slot.model.view,
    range: { from: span.from, to: span.to },
  });
  return {
    ...asked,
    state: say(asked.state, `Only ${ends(span).join(' to ')} is counted now: 0 counts all again.`),
  };
}

/** Hides the frames whose name or file matches; the empty text hides none so. */
export function hideMatching(state: State, text: string): Step {
  const now = active(state).model.view;
  return view(state, { ...now, hide: { ...now.hide, pattern: text === '' ? null : text } });
}

/** Asks the worker for another view; screens keep showing the present one until it comes. */
function view(state: State, wanted: View): Step {
  return step(withSlot(state, { deriving: wanted }), { type: 'derive', slot: state.active, view: wanted });
}

function nextHide(now: View): { internals: boolean; dependencies: boolean } {
  if (now.hide.dependencies) return { internals: false, dependencies: false };
  return { internals: true, dependencies: now.hide.internals };
}

function hideThis(state: State): Step {
  const slot = active(state);
  const now = slot.model.view;
  const name = slot.screen === 'packages' ? packageUnderCursor(slot) : null;
  if (name !== null)
    return view(state, { ...now, hide: { ...now.hide, packages: [...now.hide.packages, name] } });
  if (slot.screen === 'packages') return step(say(state, 'Only packages can be hidden here.'));
  const frame = slot.screen === 'functions' ? slot.frame : slot.model.tree.frame[slot.node];
  if (frame < 0 || slot.model.functions.category[frame] >= 4) return step(say(state, 'That is no function.'));
  return view(state, {
    ...now,
    hide: { ...now.hide, functions: [...(now.hide.functions ?? []), frame] },
  });
}

function reset(state: State): Step {
  const slot = active(state);
  const area = bodyArea(state.size);
  let next = withSlot(state, {
    mark: null,
    search: null,
    slices: { ...slot.slices, flame: { ...slot.slices.flame, zoom: 0, span: null, top: 0 } },
  });
  for (const table of ['functions', 'packages'] as const)
    if (slot.slices[table].filter !== '') next = filtered(next, table, '', area);
  return slot.model === slot.whole && slot.deriving === null
    ? step(say(next, 'All of it is counted and shown.'))
    : view(next, WHOLE);
}

function changeSlot(state: State, index: number, change: Partial<Slot>): State {
  return { ...state, slots: state.slots.map((slot, i) => (i === index ? { ...slot, ...change } : slot)) };
}

/** A view has come from the worker: the selection moves to the same node in it. */
function derived(state: State, index: number, model: Slot['model']): Step {
  const slot = state.slots[index];
  const node = remapRows(slot.model, model, [slot.node]).get(slot.node) ?? 0;
  const found = slot.search;
  const change: Partial<Slot> = { model, node, deriving: null };
  if (found) change.search = searchFrames(model, found.text, (f) => found.frames[f] === 1);
  if (slot.frame >= 0 && rowsOf(model, slot.frame).length > 0)
    change.node = heaviestRow(model, rowsOf(model, slot.frame));
  if (slot.findings !== null && sameRange(model, slot.diagnosed))
    return step(changeSlot(state, index, change));
  // Another range is another question: its findings are asked for.
  return step(changeSlot(state, index, { ...change, findings: null }), { type: 'diagnose', slot: index });
}

function sameRange(a: Slot['model'], b: Slot['model']): boolean {
  return a.view.range?.from === b.view.range?.from && a.view.range?.to === b.view.range?.to;
}

function withFindings(
  state: State,
  { slot: index, diagnosed, findings, levers, method }: FindingsEvent,
): State {
  const slot = state.slots[index];
  // Those of a range that has been left by now are of no use.
  if (!sameRange(slot.model, diagnosed)) return state;
  const change: Partial<Slot> = { diagnosed, findings, levers, method };
  if (diagnosed !== slot.diagnosed) {
    change.pinned = null;
    change.slices = { ...slot.slices, findings: { ...slot.slices.findings, chosen: 0, top: 0 } };
  }
  return changeSlot(state, index, change);
}
