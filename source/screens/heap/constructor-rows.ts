import { pattern } from '../../format/pattern.ts';
import { isCommonplace, isSuspectClass } from '../../heap/suspects/groups.ts';
import type { SecondEngineGroup } from '../../heap/verify.ts';
import { START } from '../list.ts';
import type { ConstructorsSlice } from './slices.ts';
import type { HeapSlot } from './state.ts';

// The rows of the table of constructors, in order and filtered.

export const constructorsSlice: ConstructorsSlice = {
  phase: null,
  sort: 0,
  reversed: false,
  filter: '',
  hideInternal: false,
  rows: new Uint32Array(0),
  place: START,
  answered: false,
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

export function groupAt({ heap, secondEngine }: HeapSlot, row: number): Group {
  if (secondEngine) return secondEngineGroup(secondEngine.groups[row]);
  const { classes } = heap.model;
  return {
    name: classes.names[row],
    count: classes.instances[row],
    self: classes.selfSize[row],
    retained: classes.retainedSize?.[row] ?? null,
    distance: classes.distance?.[row] ?? null,
  };
}

const secondEngineGroup = ({ name, count: instances, selfSize, retainedSize }: SecondEngineGroup): Group => ({
  name,
  count: instances,
  self: selfSize,
  retained: retainedSize,
  distance: null,
});

/** The class that the first finding names, or else that of its object; where it has none, the largest of the program's own. -1: none. */
export function answeredClass({ heap, findings, findingNodes }: HeapSlot, rows: Uint32Array): number {
  const { model } = heap;
  const isOwn = (row: number) => isSuspectClass(model, row) && !isCommonplace(model, row);
  const node = findingNodes[0] ?? -1;
  if (!findings?.[0] || node < 0) return rows.find(isOwn) ?? -1;
  const named = new Set(Array.from(findings[0].title.matchAll(/`([^`]+)`/g), ([, name]) => name));
  return rows.find((row) => isOwn(row) && named.has(model.classes.names[row])) ?? model.classes.ofNode[node];
}

/** The rows that a filter leaves, in the order of a column. */
export function rowsFor(slot: HeapSlot, slice: ConstructorsSlice): Uint32Array {
  const { secondEngine, heap } = slot;
  const total = secondEngine ? secondEngine.groups.length : heap.model.classes.count;
  const regex = slice.filter === '' ? null : pattern(slice.filter);
  const { instances, internal, names } = heap.model.classes;
  const list: number[] = [];
  for (let row = 0; row < total; row++) {
    if (!secondEngine && (instances[row] === 0 || (slice.hideInternal && internal[row] === 1))) continue;
    const name = secondEngine ? secondEngine.groups[row].name : names[row];
    if (!regex || regex.test(name)) list.push(row);
  }
  const rows = Uint32Array.from(list).sort(orderOf(slot, slice.sort));
  return slice.reversed ? rows.reverse() : rows;
}

function orderOf(slot: HeapSlot, sort: number): (a: number, b: number) => number {
  const { classes } = slot.heap.model;
  const by = CONSTRUCTOR_SORTS[sort];
  if (slot.secondEngine) {
    const { groups } = slot.secondEngine;
    if (by === 'name') return (a, b) => compareNames(groups[a].name, groups[b].name);
    const key = by === 'self size' ? 'selfSize' : by === 'count' ? 'count' : 'retainedSize';
    return (a, b) => groups[b][key] - groups[a][key];
  }
  if (by === 'name') return (a, b) => compareNames(classes.names[a], classes.names[b]);
  if (by === 'distance' && classes.distance) return (a, b) => classes.distance![a] - classes.distance![b];
  const column =
    by === 'count'
      ? classes.instances
      : by === 'retained size'
        ? (classes.retainedSize ?? classes.selfSize)
        : classes.selfSize;
  return (a, b) => column[b] - column[a] || classes.selfSize[b] - classes.selfSize[a];
}

const compareNames = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
