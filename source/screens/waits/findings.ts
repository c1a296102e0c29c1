import { duration, plural } from '../../format/numbers.ts';
import { type FindingText, findingText } from '../finding-rows.ts';
import {
  clickedFindings,
  type FindingsView,
  movedFindings,
  paintFindings,
  pinWords,
  wheeledFindings,
} from '../findings-pane.ts';
import { active, type FindingsSlice, say, step, withSlice, withSlot } from '../state.ts';
import { goToScreen, type WaitsScreen, type WaitsSlot, type WaitsState, type WaitsStep } from './state.ts';

/** What to do about the waiting, in the seven sections of the report. */
export const waitFindingsScreen: WaitsScreen = {
  id: 'wait-findings',
  title: 'Recommendations',
  enter: (state) => state,
  paint: (state, canvas, area) => paintFindings(canvas, area, viewOf(state)),
  act(state, action, area) {
    const slot = active(state);
    const { chosen } = slot.slices.findings;
    const moved = movedFindings(viewOf(state), action, area);
    if (moved) return changed(state, moved);
    if (action === 'enter') return step(goToScreen(state, 'operations'));
    if (action !== 'pin') return null;
    const pinned = slot.pinned === chosen ? null : chosen;
    return step(say(withSlot(state, { pinned }), pinWords(slot.pinned, pinned)), {
      type: 'method',
      slot: state.active,
    });
  },
  click: (state, x, y, area) => changed(state, clickedFindings(viewOf(state), x, y, area)),
  wheel: (state, by, area) => withSlice(state, 'findings', wheeledFindings(viewOf(state), by, area)),
  hints: (state) =>
    active(state).slices.findings.pane === 0
      ? ['enter', 'pane', 'copy', 'pin', 'export']
      : ['enter', 'copy', 'goal', 'pin', 'export'],
  label(state, action) {
    const { pane } = active(state).slices.findings;
    if (action === 'enter') return pane === 1 ? 'open or close' : 'to the operations';
    if (action === 'pane') return pane === 0 ? 'read it' : 'back to the list';
    if (action === 'copy') return 'copy the code…';
    return null;
  },
};

const changed = (state: WaitsState, change: Partial<FindingsSlice> | null): WaitsStep | null =>
  change && step(withSlice(state, 'findings', change));

function viewOf(state: WaitsState): FindingsView {
  const slot = active(state);
  const { findings, slices, pinned } = slot;
  return { findings, slice: slices.findings, pinned, text: (width) => textOfChosen(slot, width) };
}

let kept: { key: unknown[]; text: FindingText | null } | null = null;

function textOfChosen(slot: WaitsSlot, width: number): FindingText | null {
  const finding = slot.findings?.[slot.slices.findings.chosen];
  const key = [finding, slot.method, width];
  if (kept?.key.every((part, i) => part === key[i])) return kept.text;
  const text = finding ? findingText(finding, metrics(slot), [], slot.method, width) : null;
  kept = { key, text };
  return text;
}

function metrics({ model }: WaitsSlot): string[] {
  const { operations, requests, wallMicros } = model.recording;
  return [
    `${duration(wallMicros)}: ${plural(operations.count, 'operation')}, ${plural(requests.count, 'request')}`,
    ...model.routes
      .slice(0, 3)
      .map(
        (row) =>
          `${row.route}: p50 ${duration(row.p50Micros)}, p95 ${duration(row.p95Micros)}, p99 ${duration(row.p99Micros)}`,
      ),
    `event-loop delay p99 ${duration(model.loop.p99Micros)}`,
  ];
}
