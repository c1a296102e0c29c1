import type { ClassDifference, Comparison } from '../../heap/comparison/model.ts';
import type { HeapModel } from '../../heap/model.ts';
import { type Area, active } from '../state.ts';
import { answerTo, type HeapSlot, type HeapState } from './state.ts';

/** What the comparison of snapshots lists, for its keys and its painter. */

/** Rows above the list. */
export const HEAD = 4;
export const bodyRows = (area: Area) => Math.max(1, area.height - HEAD - 1);

export const comparisonOf = (slot: HeapSlot): Comparison | undefined =>
  answerTo(slot, { about: 'comparison' });

/** How many objects of a class there are in each open snapshot, the oldest first. */
export function countsOf(slots: readonly HeapSlot[], key: string): number[] {
  return slots.map(({ heap: { model } }) => {
    let byKey = indexes.get(model);
    if (!byKey) indexes.set(model, (byKey = new Map(model.classes.keys.map((one, c) => [one, c]))));
    return model.classes.instances[byKey.get(key) ?? -1] ?? 0;
  });
}

const indexes = new WeakMap<HeapModel, Map<string, number>>();

/** As many new objects as are gone, of the same size, and none that stayed: nothing has changed. */
const isUnchanged = ({ survivors, newCount, deletedCount, newSize, deletedSize }: ClassDifference): boolean =>
  survivors === 0 && newCount === deletedCount && newSize === deletedSize;

/** How many classes are left out for that. */
export const replacedClasses = ({ classes }: Comparison): number => classes.filter(isUnchanged).length;

let kept: { comparison: Comparison; hide: boolean; rows: Comparison['classes'] } | null = null;

export function classRows(slot: HeapSlot, comparison: Comparison): Comparison['classes'] {
  const hide = slot.slices.comparison.hideInternal;
  if (kept?.comparison === comparison && kept.hide === hide) return kept.rows;
  const { classes } = slot.heap.model;
  const own = new Set<string>();
  for (let c = 0; hide && c < classes.count; c++) if (classes.internal[c] === 1) own.add(classes.keys[c]);
  const rows = comparison.classes.filter((row) => !own.has(row.key) && !isUnchanged(row));
  kept = { comparison, hide, rows };
  return rows;
}

export function lengthOf(state: HeapState): number {
  const slot = active(state);
  const comparison = comparisonOf(slot);
  if (!comparison?.sameProcess) return 0;
  return slot.slices.comparison.pane === 0 ? comparison.leaks.length : classRows(slot, comparison).length;
}
