import { pattern } from '../../format/pattern.ts';
import type { WitnessGroup } from '../../heap/verify.ts';
import { START } from '../list.ts';
import type { ConstructorsSlice } from './slices.ts';
import type { HeapSlot } from './state.ts';

export const constructorsSlice: ConstructorsSlice = {
  phase: null,
  sort: 0,
  reversed: false,
  filter: '',
  hideInternal: false,
  rows: new Uint32Array(0),
  place: START,
};

export const CONSTRUCTOR_SORTS = ['retained size', 'self size', 'count', 'distance', 'name'] as const;

/** A row in numbers; null where it is not known (yet). */
interface Group {
  name: string;
  count: number;
  self: number;
  retained: number | null;
  distance: number | null;
}

export function groupAt({ heap, witness }: HeapSlot, row: number): Group {
  if (witness) return witnessGroup(witness.groups[row]);
  const { classes } = heap.model;
  return {
    name: classes.names[row],
    count: classes.instances[row],
    self: classes.selfSize[row],
    retained: classes.retainedSize?.[row] ?? null,
    distance: classes.distance?.[row] ?? null,
  };
}

const witnessGroup = ({ name, count: instances, selfSize, retainedSize }: WitnessGroup): Group => ({
  name,
  count: instances,
  self: selfSize,
  retained: retainedSize,
  distance: null,
});

/** The rows that a filter leaves, in the order of a column. */
export function rowsFor(slot: HeapSlot, slice: ConstructorsSlice): Uint32Array {
  const { witness, heap } = slot;
  const total = witness ? witness.groups.length : heap.model.classes.count;
  const regex = slice.filter === '' ? null : pattern(slice.filter);
  const { instances, internal, names } = heap.model.classes;
  const list: number[] = [];
  for (let row = 0; row < total; row++) {
    if (!witness && (instances[row] === 0 || (slice.hideInternal && internal[row] === 1))) continue;
    const name = witness ? witness.groups[row].name : names[row];
    if (!regex || regex.test(name)) list.push(row);
  }
  const rows = Uint32Array.from(list).sort(orderOf(slot, slice.sort));
  return slice.reversed ? rows.reverse() : rows;
}

function orderOf(slot: HeapSlot, sort: number): (a: number, b: number) => number {
  const { classes } = slot.heap.model;
  if (slot.witness) {
    const { groups } = slot.witness;
    if (sort === 4) return (a, b) => compareNames(groups[a].name, groups[b].name);
    const key = (['retainedSize', 'selfSize', 'count', 'retainedSize'] as const)[sort];
    return (a, b) => groups[b][key] - groups[a][key];
  }
  if (sort === 4) return (a, b) => compareNames(classes.names[a], classes.names[b]);
  if (sort === 3 && classes.distance) return (a, b) => classes.distance![a] - classes.distance![b];
  const column =
    sort === 2
      ? classes.instances
      : sort === 0
        ? (classes.retainedSize ?? classes.selfSize)
        : classes.selfSize;
  return (a, b) => column[b] - column[a] || classes.selfSize[b] - classes.selfSize[a];
}

const compareNames = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
