import { parseGoal } from '../../cpu/goals.ts';
import { valueText } from '../../heap/graph/fields.ts';
import { placeOf } from '../../heap/graph/places.ts';
import { pathLine } from '../../heap/retainers/path-line.ts';
import { pathText } from '../../heap/retainers/paths.ts';
import { type Action, bindingsOn } from '../keys.ts';
import { START } from '../list.ts';
import { type Handling, refused } from '../overlay-keys.ts';
import { bodyArea, type Menu, type MenuItem, type Prompt, say, step } from '../state.ts';
import { groupAt } from './constructor-rows.ts';
import { filteredConstructors } from './constructors.ts';
import { pathQuestion } from './object-panes.ts';
import {
  activeHeap,
  answerTo,
  goTo,
  type HeapEffect,
  type HeapSlot,
  type HeapState,
  type HeapStep,
  withHeap,
  withHeapSlice,
} from './state.ts';

/** What overlays mean to a snapshot's screens. */
export const heapHandling = (
  act: (state: HeapState, action: Action) => HeapStep,
): Handling<HeapState, HeapEffect> => ({
  act,
  preview(state, purpose, text) {
    // An id is gone to when it is whole; it filters nothing.
    if (purpose !== 'filter' || text.startsWith('@')) return state;
    return filteredConstructors(state, text, bodyArea(state.size));
  },
  submit,
  overwrite: (state, { text, only }) => ({
    type: 'export',
    slot: state.active,
    path: text,
    force: true,
    only,
  }),
  choose: (state, slot) => ({ ...state, active: slot }),
  helpRows: (state) => bindingsOn(activeHeap(state).screen).length,
});

function submit(state: HeapState, prompt: Prompt): HeapStep {
  const { purpose, text: typed, only } = prompt;
  const closed: HeapState = { ...state, overlay: null };
  const slot = activeHeap(state);
  const text = typed.trim();
  const id = /^@(\d+)$/.exec(text);
  if (id && (purpose === 'search' || purpose === 'filter'))
    return step(closed, { type: 'find', slot: state.active, id: Number(id[1]) });
  if (purpose === 'search') {
    if (text === '') return step(closed);
    const there = goTo(closed, 'objects', { list: { of: 'search', pattern: typed } });
    return step(withHeapSlice(there, 'objects', { place: START }));
  }
  if (purpose === 'export') {
    if (text === '') return step(say(closed, 'Not written: no name was given.'));
    return step(closed, { type: 'export', slot: state.active, path: text, force: false, only });
  }
  if (purpose === 'goal') {
    if (text === '' || slot.goals.includes(text)) return step(closed);
    const goal = parseGoal(text);
    if (!goal)
      return step(
        refused(state, prompt, 'not a goal: retained(Session) <= 20MB and self(Session) <= 10% are some'),
      );
    if ((goal.metric !== 'retained' && goal.metric !== 'self') || goal.unit === 'micros')
      return step(
        refused(state, prompt, 'a heap snapshot tells retained and self sizes, and shares of them'),
      );
    const set = withHeap(closed, { goals: [...slot.goals, text] });
    return step(say(set, `Goal set: ${text}. culprit check tests it.`), {
      type: 'method',
      slot: state.active,
    });
  }
  return step(closed);
}

/** What can be copied of the selected object (or finding). */
export function heapCopyMenu(slot: HeapSlot): Menu<HeapEffect> {
  const items: MenuItem<HeapEffect>[] = [];
  const add = (label: string, text: string) => {
    if (text === '') return;
    const note = text.split('\n', 1)[0].slice(0, 48);
    items.push({ label, note, choose: { effect: { type: 'copy', text, what: label } } });
  };
  const finding = slot.screen === 'suspects' ? slot.findings?.[slot.slices.suspects.chosen] : undefined;
  if (finding) {
    add('the code after the change', finding.code?.after ?? '');
    add('the path', 'path' in finding.subject ? pathLine(finding.subject.path) : '');
    add('the commands to measure', finding.benchmark);
    add('the goal', finding.goal ?? '');
    add('the proposal', `${finding.title}\n${finding.proposal}`);
  } else if (slot.screen === 'constructors') {
    const { rows, place } = slot.slices.constructors;
    if (rows.length > 0) add('the name', groupAt(slot, rows[place.cursor]).name);
  } else if (slot.node >= 0) {
    const { graph } = slot.heap.model;
    const path = answerTo(slot, pathQuestion(slot));
    const place = placeOf(graph, slot.node);
    if (path) add('the retaining path', pathLine(pathText(graph, path)));
    add('the id', `@${graph.nodeId[slot.node]}`);
    add('the value', valueText(graph, slot.node));
    if (place) add('the place', `${place.url}:${place.line}:${place.column}`);
  }
  return { kind: 'menu', title: 'Copy what?', items, filter: '', cursor: 0 };
}

/** A goal to begin with: half of what the selected class retains now. */
export function heapGoalFor(slot: HeapSlot): string {
  const finding = slot.screen === 'suspects' ? slot.findings?.[slot.slices.suspects.chosen] : undefined;
  if (finding?.goal) return finding.goal;
  const { rows, place } = slot.slices.constructors;
  const row = rows[place.cursor];
  if (row === undefined) return 'retained(Session) <= 5MB';
  const { name, retained, self } = groupAt(slot, row);
  const half = (retained ?? self) / 2;
  return `retained(${name}) <= ${half >= 1e6 ? `${Math.round(half / 1e6)}MB` : `${Math.max(1, Math.round(half / 1e3))}kB`}`;
}
