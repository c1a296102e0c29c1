import { objectsOf } from './classes/objects.ts';
import { SYSTEM_DISTANCE } from './graph/kinds.ts';
import { isString, nodeLabel } from './graph/labels.ts';
import type { HeapModel } from './model.ts';

/** The "heap" part of the JSON report. */
interface HeapReport {
  nodeCount: number;
  edgeCount: number;
  totalSize: number;
  constructors: {
    name: string;
    count: number;
    selfSize: number;
    retainedSize: number;
    /** Null where only V8's own roots lead there, or nothing. */
    distance: number | null;
  }[];
  objects: {
    id: number;
    name: string;
    type: string;
    selfSize: number;
    retainedSize: number;
    distance: number | null;
  }[];
}

/** As the screens have it: what V8 alone reaches is at no distance that says anything. */
const knownDistance = (distance: number): number | null =>
  distance < 0 || distance >= SYSTEM_DISTANCE ? null : distance;

/**
 * The numbers of a snapshot as plain data, largest first, at most `top` of each. Needs the phase `retained`. Heaps hold
 * secrets: a string is shown by its length unless `values` is given.
 */
export function heapReport(model: HeapModel, top: number, values = false): HeapReport {
  const { graph, classes, dominators, distance, totals } = model;
  const order = Array.from({ length: classes.count }, (_, c) => c)
    .filter((c) => classes.instances[c] > 0)
    .sort((a, b) => classes.retainedSize![b] - classes.retainedSize![a] || a - b);
  const objects = objectsOf(model, -1, 'retained', Math.min(top, graph.nodeCount));
  return {
    nodeCount: graph.nodeCount,
    edgeCount: graph.edgeCount,
    totalSize: totals.size,
    constructors: order.slice(0, top).map((c) => ({
      name: classes.names[c],
      count: classes.instances[c],
      selfSize: classes.selfSize[c],
      retainedSize: classes.retainedSize![c],
      distance: knownDistance(classes.distance![c]),
    })),
    objects: Array.from(objects, (node) => ({
      id: graph.nodeId[node],
      name: objectName(model, node, values),
      type: graph.nodeTypeNames[graph.nodeType[node]],
      selfSize: graph.selfSize[node],
      retainedSize: dominators!.retainedSize[node],
      distance: knownDistance(distance![node]),
    })),
  };
}

/** A name fit for export: strings without their text unless asked for. */
export function objectName(model: HeapModel, node: number, values: boolean): string {
  const { graph } = model;
  if (isString(graph, node) && !values) return `(${graph.nodeTypeNames[graph.nodeType[node]]})`;
  return nodeLabel(graph, node);
}
