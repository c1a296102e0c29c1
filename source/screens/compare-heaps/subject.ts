import { seriesVerdict } from '../../report/heap-series.ts';
import { START } from '../list.ts';
import { say, step, withSlice } from '../state.ts';
import type { Subject } from '../subject.ts';
import { rowsOf, SCREENS } from './screens.ts';
import { type HeapSidesSlot, isSeries, leave } from './state.ts';

/** Heap snapshots on two sides. */
export const heapSidesSubject: Subject<HeapSidesSlot, never, never> = {
  noun: 'comparison',
  screens: SCREENS,
  tabs: SCREENS.length,
  findings: 'sizes',
  table: 'size-changes',
  act: (state, action) =>
    action === 'reset'
      ? step(say(withSlice(state, 'changes', { filter: '', place: START }), 'View reset.'))
      : null,
  event: step,
  undo: ({ slices }) =>
    slices.changes.filter === ''
      ? null
      : { slices: { ...slices, changes: { ...slices.changes, filter: '' } } },
  leave,
  comeBack: (_, left) => left,
  prompts: { search: 'search', filter: 'filter' },
  preview: (state, purpose, text) =>
    purpose === 'filter' ? withSlice(state, 'changes', { filter: text, place: START }) : state,
  submit: (state) => step(state),
  goals: {
    suggest: () => '',
    examples: 'retained(Session) <= 5MB',
    check: () => ({ refused: 'goals are set with culprit compare --goal' }),
  },
  copyable: (slot) => [
    ['the verdict', isSeries(slot.sides) ? seriesVerdict(slot.sides) : slot.sides.verdict.text],
    ['the name', rowsOf(slot)[slot.slices.changes.place.cursor]?.name ?? ''],
  ],
  source: () => 'A constructor of a heap snapshot has no source location',
  chips: () => [],
  words: () => null,
  rehearsed: { keys: [], worth: () => false },
};
