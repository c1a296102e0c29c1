import { evaluateGoal, parseGoal } from '../cpu/goals.ts';
import { labelOf, nameOf } from '../cpu/query.ts';
import { plural } from '../format/numbers.ts';
import { lineUnderCursor } from './cpu/function.ts';
import { frameOfSubject } from './cpu/subject.ts';
import { filtered } from './cpu/tables.ts';
import { type Action, bindingsOn } from './keys.ts';
import { type Handling, refused } from './overlay-keys.ts';
import { search } from './search.ts';
import {
  active,
  bodyArea,
  type Effect,
  type Menu,
  type MenuItem,
  type Prompt,
  type Slot,
  type State,
  type Step,
  say,
  step,
  withSlot,
} from './state.ts';

const close = (state: State): State => ({ ...state, overlay: null });

/** What overlays mean to a profile's screens. */
export const handling = (
  act: (state: State, action: Action) => Step,
  hide: (state: State, text: string) => Step,
): Handling<State, Effect> => ({
  act,
  preview,
  submit: (state, prompt) =>
    prompt.purpose === 'hide' ? hide(close(state), prompt.text) : submit(state, prompt, act),
  overwrite: (state, { text, only }) => ({
    type: 'export',
    slot: state.active,
    path: text,
    force: true,
    only,
  }),
  choose: (state, slot) => ({ ...state, active: slot }),
  helpRows: (state) => bindingsOn(active(state).screen).length,
});

/** What typing into a prompt shows at once. */
function preview(state: State, purpose: Prompt['purpose'], text: string): State {
  const slot = active(state);
  if (purpose === 'search') return withSlot(state, { search: text === '' ? null : search(slot.model, text) });
  if (purpose === 'filter' && (slot.screen === 'functions' || slot.screen === 'packages')) {
    return filtered(state, slot.screen, text, bodyArea(state.size));
  }
  return state;
}

function submit(state: State, prompt: Prompt, act: (state: State, action: Action) => Step): Step {
  const closed = close(state);
  const slot = active(state);
  if (prompt.purpose === 'export') {
    if (prompt.text.trim() === '') return step(say(closed, 'Not written: no name was given.'));
    const path = prompt.text.trim();
    return step(closed, { type: 'export', slot: state.active, path, force: false, only: prompt.only });
  }
  if (prompt.purpose === 'goal') {
    return submitGoal(state, prompt);
  }
  if (prompt.purpose === 'search' && slot.search) {
    const { functions, frames } = slot.search;
    if (functions === 0)
      return step(say(withSlot(closed, { search: null }), `Nothing matches ${prompt.text}.`));
    // To the first match, unless one stands on one.
    if (!frames[slot.model.tree.frame[slot.node]]) return act(closed, 'next');
  }
  return step(closed);
}

function submitGoal(state: State, prompt: Prompt): Step {
  const slot = active(state);
  const text = prompt.text.trim();
  if (text === '' || slot.goals.includes(text)) return step(close(state));
  const goal = parseGoal(text);
  if (!goal)
    return step(
      refused(state, prompt, 'not a goal: self(parseRow) <= 10%, task.p99 <= 50ms and gc <= 5% are some'),
    );
  const { value, absent } = evaluateGoal(slot.whole, goal);
  if (value === null)
    return step(refused(state, prompt, `this recording cannot tell ${goal.metric} in that unit`));
  const words = absent
    ? `Goal set, though nothing here is called ${goal.of}.`
    : `Goal set. In CI: culprit check ${slot.title} --goal "${text}"`;
  return step(say(withSlot(close(state), { goals: [...slot.goals, text] }), words), {
    type: 'method',
    slot: state.active,
  });
}

/** The threads of one trace, to choose from; null where what is open are files, which a person has named. */
export function threadsMenu(slots: readonly Slot[]): Menu | null {
  const files = new Set(slots.map((slot) => slot.whole.recording.file));
  if (slots.length < 2 || files.size > 1) return null;
  const items = slots.map((slot, i) => ({
    label: slot.whole.recording.thread ?? slot.title,
    note: plural(slot.whole.sampleCount, 'sample'),
    choose: { slot: i },
  }));
  return { kind: 'menu', title: 'Which thread?', items, filter: '', cursor: 0 };
}

/** What can be copied of the selected function (or finding). */
export function copyMenu(slot: Slot): Menu {
  const { model } = slot;
  const items: MenuItem[] = [];
  const add = (label: string, text: string) => {
    if (text)
      items.push({
        label,
        note: text.split('\n', 1)[0].slice(0, 48),
        choose: { effect: { type: 'copy', text, what: label } },
      });
  };
  const finding = slot.screen === 'findings' ? slot.findings?.[slot.slices.findings.chosen] : undefined;
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
  return { kind: 'menu', title: 'Copy what?', items, filter: '', cursor: 0 };
}

/** A goal to begin with: half of what the selected function takes now. */
export function goalFor(slot: Slot): string {
  const finding = slot.screen === 'findings' ? slot.findings?.[slot.slices.findings.chosen] : undefined;
  if (finding?.goal) return finding.goal;
  const { model, frame } = slot;
  if (frame < 0 || !(model.onCpu > 0)) return 'task.p99 <= 50ms';
  const share = (model.functions.self[frame] / model.onCpu) * 50;
  return `self(${nameOf(model, frame)}) <= ${share >= 1 ? share.toFixed(0) : share.toFixed(1)}%`;
}

/** Where the editor should open. */
export function editorEffect(state: State): Effect {
  const slot = active(state);
  if (slot.screen === 'function')
    return { type: 'edit', slot: state.active, frame: slot.frame, line: lineUnderCursor(slot) };
  if (slot.screen === 'findings') {
    const finding = slot.findings?.[slot.slices.findings.chosen];
    return {
      type: 'edit',
      slot: state.active,
      frame: finding ? frameOfSubject(slot.model, finding) : -1,
      line: null,
    };
  }
  const frame = slot.screen === 'functions' ? slot.frame : slot.model.tree.frame[slot.node];
  return { type: 'edit', slot: state.active, frame, line: null };
}
