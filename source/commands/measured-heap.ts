import type { MeasuredHeap } from '../compare/heaps.ts';
import type { HeapModel } from '../heap/model.ts';
import { heapLists } from '../report/heap-lists.ts';

/** What is compared of one snapshot, which is whole. */
export function measuredHeap(file: string, model: HeapModel, continues: boolean): MeasuredHeap {
  const { constructors } = heapLists(model, Number.POSITIVE_INFINITY);
  return {
    file,
    taken: model.taken,
    continues,
    totalSize: model.totals.size,
    nodeCount: model.graph.nodeCount,
    instances: new Map(constructors.map((one) => [one.name, one.count])),
    retained: new Map(constructors.map((one) => [one.name, one.retainedSize])),
  };
}
