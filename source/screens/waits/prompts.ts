import type { Goal } from '../../cpu/goals.ts';
import { evaluateWaitsGoal, WAITS_GOAL_EXAMPLES } from '../../waits/goals.ts';
import { ownFrames, placeOf } from '../../waits/operations.ts';
import type { Action } from '../binding.ts';
import { active, chosenFinding, type Prompt, type SourcePlace, say, step, withSlot } from '../state.ts';
import { chosenPlace } from './flame.ts';
import { chosenFunctionPlace } from './functions.ts';
import { chosenOperation } from './operations.ts';
import { chosenRoute } from './requests.ts';
import { nextMatch } from './search.ts';
import type { WaitsSlot, WaitsState, WaitsStep } from './state.ts';
import { filteredTable, isTable } from './table-screen.ts';
import { chosenTreePlace } from './tree.ts';
import { chosenInWaterfall } from './waterfall.ts';

// Prompts on a recording of waits: search, filter, goals; what can be copied, and where an editor opens.

export const goals = {
  examples: WAITS_GOAL_EXAMPLES,
  suggest,
  check(slot: WaitsSlot, goal: Goal): { refused: string } | { set: string } {
    const { value, absent } = evaluateWaitsGoal(slot.model, goal);
    if (value === null) return { refused: `a recording of waits has ${WAITS_GOAL_EXAMPLES}` };
    if (absent) return { refused: `Nothing here is called ${goal.of}.` };
    return { set: `Goal set: ${goal.text}. culprit check tests it.` };
  },
};

/** What typing into a prompt shows at once. */
export function preview(state: WaitsState, purpose: Prompt['purpose'], text: string): WaitsState {
  const { screen } = active(state);
  if (purpose === 'search') return withSlot(state, { search: text === '' ? null : { text, at: -1 } });
  return purpose === 'filter' && isTable(screen) ? filteredTable(state, screen, text) : state;
}

/** Enter in a search: to the heaviest match, from which `n` goes on. */
export function submit(
  state: WaitsState,
  { purpose, text }: Prompt,
  act: (state: WaitsState, action: Action) => WaitsStep,
): WaitsStep {
  if (purpose !== 'search' || text === '') return step(state);
  return nextMatch(state, active(state), 1)
    ? act(state, 'next')
    : step(say(withSlot(state, { search: null }), `Nothing matches ${text}.`));
}

/** A goal to begin with: half of what the selected row takes now. */
function suggest(slot: WaitsSlot): string {
  const finding =
    slot.screen === 'wait-findings'
      ? chosenFinding(slot)
      : slot.screen === 'waits'
        ? slot.findings?.[slot.slices.overview.finding]
        : undefined;
  if (finding?.goal) return finding.goal;
  const half = (micros: number) => `${Math.max(1, Math.round(micros / 2000))}ms`;
  if (slot.screen === 'requests') {
    const row = slot.model.routes[chosenRoute(slot)];
    if (!row) return 'loop.p99 <= 50ms';
    return `route.p99(${row.route.replace(/^\S+ /, '')}) <= ${half(row.p99Micros)}`;
  }
  const row = chosenOperation(slot);
  return row ? `op.p95(${row.label}) <= ${half(row.p95Micros)}` : 'loop.p99 <= 50ms';
}

/** What can be copied of what is selected. */
export function copyable(slot: WaitsSlot): [what: string, text: string][] {
  const finding = slot.screen === 'wait-findings' ? chosenFinding(slot) : undefined;
  if (finding)
    return [
      ['the code after the change', finding.code?.after ?? ''],
      ['the commands to measure', finding.benchmark],
      ['the goal', finding.goal ?? ''],
      ['the proposal', `${finding.title}\n${finding.proposal}`],
    ];
  if (slot.screen === 'requests') return [['the route', slot.model.routes[chosenRoute(slot)]?.route ?? '']];
  const row = chosenOperation(slot);
  const place = sourceOf(slot);
  return [
    ['the operation', row?.label ?? ''],
    ['the place', typeof place === 'string' ? '' : `${place.url}:${place.line}`],
  ];
}

const PLACES: { [screen in WaitsSlot['screen']]?: (slot: WaitsSlot) => SourcePlace | null } = {
  waiting: chosenPlace,
  'wait-tree': chosenTreePlace,
  'wait-functions': chosenFunctionPlace,
};

/** Where an editor opens: where the selected operation was begun. */
export function sourceOf(slot: WaitsSlot): SourcePlace | string {
  const finding = slot.screen === 'wait-findings' ? chosenFinding(slot) : undefined;
  if (finding)
    return 'url' in finding.subject && finding.subject.url !== '' ? finding.subject : 'No source location';
  const chosen = PLACES[slot.screen];
  if (chosen) return chosen(slot) ?? 'No source location';
  if (slot.screen === 'waterfall') {
    const row = chosenInWaterfall(slot);
    const { recording } = slot.model;
    const frame = row < 0 ? -1 : ownFrames(recording)[recording.operations.stack[row]];
    return frame < 0 ? 'No source location' : placeOf(recording, frame);
  }
  return chosenOperation(slot)?.from[0] ?? 'No source location';
}
