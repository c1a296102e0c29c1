import type { HeapGraph } from '../graph/columns.ts';
import { findDistances } from '../graph/distances.ts';
import { findEphemerons } from '../graph/ephemerons.ts';
import { OBJECT } from '../graph/kinds.ts';
import { findString } from '../graph/strings.ts';
import type { HeapModel } from '../model.ts';

// Node's lists of timers are near the root, so that what a timer happens to keep as well seems to be theirs.

const known = new WeakMap<HeapModel, Int32Array>();

/** Whether a node is a timer, or a list of them, of node's own. */
export function isTimer(graph: HeapGraph, node: number): boolean {
  const name = graph.nodeName[node];
  return graph.nodeType[node] === OBJECT && namesOf(graph).includes(name);
}

/** Distances as `HeapModel.distance`, of ways that come by no timer. Worked out when first asked for: a search over the whole graph. */
export function aroundTimers(model: HeapModel): Int32Array {
  const { graph } = model;
  let distance = known.get(model);
  if (!distance) {
    const names = namesOf(graph);
    const nodes = new Uint8Array(graph.nodeCount);
    for (let v = 0; v < graph.nodeCount; v++)
      if (graph.nodeType[v] === OBJECT && names.includes(graph.nodeName[v])) nodes[v] = 1;
    distance = findDistances(graph, findEphemerons(graph.strings), { nodes });
    known.set(model, distance);
  }
  return distance;
}

const names = new WeakMap<HeapGraph, number[]>();

function namesOf(graph: HeapGraph): number[] {
  let of = names.get(graph);
  if (!of) {
    of = ['Timeout', 'TimersList'].map((name) => findString(graph.strings, name)).filter((at) => at !== -1);
    names.set(graph, of);
  }
  return of;
}
