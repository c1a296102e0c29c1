import { count } from '../../format/numbers.ts';
import type { Action } from '../binding.ts';
import type { Subject } from '../subject.ts';
import { actOnHeap, askWhatIsWanted, onHeapEvent } from './actions.ts';
import { copyable, goals, preview, sourceOf, submit } from './prompts.ts';
import { REHEARSED } from './rehearsed.ts';
import { SCREENS } from './screens.ts';
import { type HeapEffect, type HeapEvent, type HeapSlot, leaveHeap } from './state.ts';

// Heap snapshots as a subject of the app.

/** Objects from which on a first key would be late. */
const WORTH = 200_000;

/** A heap snapshot, or several of one process. */
export const heapSubject: Subject<HeapSlot, HeapEffect, HeapEvent> = {
  noun: 'snapshot',
  screens: SCREENS,
  tabs: 8,
  // Lists of objects are reached through constructors.
  tabOf: (screen) => (screen === 'objects' ? 'constructors' : screen),
  findings: 'suspects',
  act: actOnHeap,
  event: onHeapEvent,
  settled: askWhatIsWanted,
  leave: leaveHeap,
  comeBack(slot, left) {
    const { object, ...place } = left as HeapSlot['trail'][number];
    return { ...place, slices: { ...slot.slices, object } };
  },
  prompts: { search: 'find (name, or @id)', filter: 'filter (@id goes to an object)' },
  preview,
  submit,
  goals,
  copyable,
  source: sourceOf,
  chips: ({ cuts, phase, failed }) => [
    ...(cuts.length > 0 ? [`${count(cuts.length)} cut`] : []),
    ...(phase === 'groups' && failed === null ? ['finding what retains what…'] : []),
  ],
  words: (_, action) => WORDS[action] ?? null,
  rehearsed: { keys: REHEARSED, worth: ({ heap }) => heap.model.graph.nodeCount >= WORTH },
};

/** Words for the footer where the table's are too long for it. */
const WORDS: Partial<Record<Action, string>> = {
  expandHot: 'heaviest path',
  search: 'find',
  screen2: 'constructors',
  screen3: 'dominators',
  screen4: 'flame graph',
  recordingNext: 'next snapshot',
};
