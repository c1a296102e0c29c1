import { analyse } from '../../source/heap/engine.ts';
import type { HeapGraph } from '../../source/heap/graph/columns.ts';
import { assemble } from '../../source/load/heapsnapshot/assemble.ts';
import { readSnapshot } from '../../source/load/heapsnapshot/reader.ts';
import { encode, memoryBytes, type PlannedNode, plan } from '../load/heapsnapshot/write.ts';

export type { PlannedEdge, PlannedNode } from '../load/heapsnapshot/write.ts';

/** A graph as the reader would hand it over, not yet analysed. */
export function graphOf(nodes: PlannedNode[], locations?: number[]): HeapGraph {
  return assemble(readSnapshot(memoryBytes(encode(plan(nodes, { locations })))));
}

export function modelOf(nodes: PlannedNode[], locations?: number[]) {
  return analyse(graphOf(nodes, locations));
}
