import { evaluateGoal, type Goal, halfOf } from '../../cpu/goals.ts';
import { labelOf, nameOf } from '../../cpu/query.ts';
import { runsOf } from '../../cpu/run.ts';
import { percent, plural } from '../../format/numbers.ts';
import type { Action } from '../binding.ts';
import {
  type Area,
  active,
  chosenFinding,
  type Menu,
  type Prompt,
  type SourcePlace,
  say,
  step,
  withSlot,
} from '../state.ts';
import { hideMatching } from './actions.ts';
import { submitExperiment, submitPatch } from './experiment.ts';
import { frameOfSubject } from './finding-frame.ts';
import { lineUnderCursor } from './function.ts';
import { search } from './search.ts';
import type { ProfileSlot, ProfileState, ProfileStep } from './state.ts';
import { filtered } from './tables.ts';

// Prompts on a profile: search, filter, goals; what can be copied, and where an editor opens.

/** What typing into a prompt shows at once. */
export function preview(
  state: ProfileState,
  purpose: Prompt['purpose'],
  text: string,
  area: Area,
): ProfileState {
  const slot = active(state);
  if (purpose === 'search') return withSlot(state, { search: text === '' ? null : search(slot.model, text) });
  if (purpose === 'filter' && (slot.screen === 'functions' || slot.screen === 'packages')) {
    return filtered(state, slot.screen, text, area);
  }
  return state;
}

export function submit(
  state: ProfileState,
  prompt: Prompt,
  act: (state: ProfileState, action: Action) => ProfileStep,
): ProfileStep {
  const { purpose, text } = prompt;
  if (purpose === 'prove' || purpose === 'probe') return submitExperiment(state, purpose, prompt);
  if (purpose === 'patch') return submitPatch(state, text);
  if (purpose === 'hide') return hideMatching(state, text);
  const slot = active(state);
  if (purpose === 'search' && slot.search) {
    if (slot.search.functions === 0)
      return step(say(withSlot(state, { search: null }), `Nothing matches ${text}.`));
    // To the heaviest match: `next` goes on from there.
    const [heaviest] = slot.search.rows;
    if (heaviest !== undefined && heaviest !== slot.node) return act(withSlot(state, { node: 0 }), 'next');
  }
  return step(state);
}

export const goals = {
  examples: 'self(parseRow) <= 10%, task.p99 <= 50ms and gc <= 5%',
  suggest,
  check(slot: ProfileSlot, goal: Goal): { refused: string } | { set: string } {
    const { value, absent } = evaluateGoal(slot.whole, goal);
    if (value === null) return { refused: `this recording has no ${goal.metric} figure in that unit` };
    return {
      set: absent
        ? `Goal set, though nothing here is called ${goal.of}.`
        : `Goal set. In CI: culprit check ${slot.title} --goal "${goal.text}"`,
    };
  },
};

/** A goal to begin with: half of what the selected function takes now. */
function suggest(slot: ProfileSlot): string {
  const finding =
    slot.screen === 'findings'
      ? chosenFinding(slot)
      : slot.screen === 'overview'
        ? slot.findings?.[slot.slices.overview.finding]
        : undefined;
  if (finding?.goal) return finding.goal;
  const { model, frame } = slot;
  // The same limit wherever it is asked for.
  const about = slot.findings?.find((one) => one.goal && one.frames?.includes(frame));
  if (about?.goal) return about.goal;
  if (frame < 0 || !(model.onCpu > 0)) return 'task.p99 <= 50ms';
  // A function that does little but call others is about what these take.
  const shareOf = (metric: 'self' | 'total') => model.functions[metric][frame] / model.onCpu;
  const metric = shareOf('self') < 0.02 && shareOf('total') >= 0.02 ? 'total' : 'self';
  return `${metric}(${nameOf(model, frame)}) <= ${halfOf(shareOf(metric))}`;
}

/** The threads of one trace, or the threads and processes of one run, to choose from; null where what is open was not made together. */
export function threadsMenu(slots: readonly ProfileSlot[]): Menu | null {
  if (slots.length < 2) return null;
  const members = membersOf(slots);
  if (!members) return null;
  const { title, names } = members;
  const all = slots.reduce((sum, { whole }) => sum + whole.onCpu, 0) || 1;
  const items = slots
    .map(({ whole }, slot) => ({
      label: names[slot],
      note: `${percent(whole.onCpu / all)} of CPU time · ${plural(whole.sampleCount, 'sample')}`,
      choose: { slot },
    }))
    .sort((a, b) => slots[b.choose.slot].whole.onCpu - slots[a.choose.slot].whole.onCpu);
  return { kind: 'menu', title, isList: true, items, filter: '', cursor: 0 };
}

/** What recordings that were made together are called, told apart; null where they were not. */
function membersOf(slots: readonly ProfileSlot[]): { title: string; names: string[] } | null {
  const files = new Set(slots.map(({ whole }) => whole.recording.file));
  if (files.size > 1) {
    const runs = runsOf(slots.map(({ whole }) => whole));
    if (runs.length > 1) return null;
    const processes = new Set(runs[0].map(({ pid }) => pid)).size;
    return {
      title: processes > 1 ? 'Which process?' : 'Which thread?',
      names: slots.map(({ whole }) => runs[0].find(({ model }) => model === whole)!.name),
    };
  }
  const names = slots.map(({ whole, title }) => whole.recording.thread ?? title);
  const toldApart = names.map((name, i) => {
    const nth = names.slice(0, i).filter((other) => other === name).length + 1;
    return names.indexOf(name) === names.lastIndexOf(name) ? name : `${name} (${nth})`;
  });
  return { title: 'Which thread?', names: toldApart };
}

/** What can be copied of the selected function (or finding). */
export function copyable(slot: ProfileSlot): [what: string, text: string][] {
  const { model } = slot;
  const items: [what: string, text: string][] = [];
  const add = (what: string, text: string) => items.push([what, text]);
  const finding = slot.screen === 'findings' ? chosenFinding(slot) : undefined;
  if (finding) {
    add('the code after the change', finding.code?.after ?? '');
    add('the benchmark', finding.benchmark);
    add('the verification', finding.verification);
    add('the goal', finding.goal ?? '');
    add('the proposal', `${finding.title}\n${finding.proposal}`);
  }
  const frame = finding
    ? frameOfSubject(model, finding)
    : slot.frame >= 0
      ? slot.frame
      : model.tree.frame[slot.node];
  if (frame >= 0) {
    const { url, line, column } = labelOf(model, frame);
    add('the name', nameOf(model, frame));
    add('the place', line === null ? url : `${url}:${line}:${column ?? 1}`);
    const stack: string[] = [];
    for (let row = slot.node; row > 0; row = model.tree.parent[row])
      stack.push(nameOf(model, model.tree.frame[row]));
    add('the stack', stack.reverse().join('\n'));
  }
  return items;
}

/** Where an editor opens for what is selected, or why it cannot. */
export function sourceOf(slot: ProfileSlot): SourcePlace | string {
  const frame = selectedFrame(slot);
  if (frame < 0) return 'There is no one place to open.';
  const { url, line, column } = labelOf(slot.model, frame);
  return { url, line: (slot.screen === 'function' ? lineUnderCursor(slot) : null) ?? line, column };
}

function selectedFrame(slot: ProfileSlot): number {
  const { screen, model, frame, node } = slot;
  if (screen === 'findings') {
    const finding = chosenFinding(slot);
    return finding ? frameOfSubject(model, finding) : -1;
  }
  return screen === 'function' || screen === 'functions' ? frame : model.tree.frame[node];
}
