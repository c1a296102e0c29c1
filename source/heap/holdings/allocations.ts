import { ANONYMOUS } from '../../format/anonymous.ts';
import { stringAt } from '../graph/strings.ts';
import type { HeapModel } from '../model.ts';
import type { AllocationSite } from '../rows.ts';

/** Functions by the bytes they allocated that are still alive: what a `.heaptimeline` records. */
export function findAllocationSites(model: HeapModel, limit: number): AllocationSite[] {
  const { graph } = model;
  const { allocations, traceNode } = graph;
  if (!allocations || !traceNode) return [];
  const rowOf = new Map<number, number>();
  for (let t = 0; t < allocations.treeCount; t++) rowOf.set(allocations.treeId[t], t);
  const liveCount = new Float64Array(allocations.functionCount);
  const liveBytes = new Float64Array(allocations.functionCount);
  for (let v = 0; v < graph.nodeCount; v++) {
    const row = rowOf.get(traceNode[v]);
    if (row === undefined) continue;
    liveCount[allocations.treeFunction[row]]++;
    liveBytes[allocations.treeFunction[row]] += graph.selfSize[v];
  }
  const totalCount = new Float64Array(allocations.functionCount);
  const totalBytes = new Float64Array(allocations.functionCount);
  for (let t = 0; t < allocations.treeCount; t++) {
    totalCount[allocations.treeFunction[t]] += allocations.treeCountAllocated[t];
    totalBytes[allocations.treeFunction[t]] += allocations.treeBytesAllocated[t];
  }
  return Array.from(liveBytes.keys())
    .filter((f) => liveCount[f] > 0 || totalCount[f] > 0)
    .sort((a, b) => liveBytes[b] - liveBytes[a] || totalBytes[b] - totalBytes[a])
    .slice(0, limit)
    .map((f) => ({
      name: stringAt(graph.strings, allocations.functionName[f]) || ANONYMOUS,
      script: stringAt(graph.strings, allocations.scriptName[f]),
      line: allocations.line[f] === 0xffffffff ? null : allocations.line[f] + 1,
      liveCount: liveCount[f],
      liveBytes: liveBytes[f],
      totalCount: totalCount[f],
      totalBytes: totalBytes[f],
    }));
}
