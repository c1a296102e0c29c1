import type { HeapGraph } from '../graph/columns.ts';
import { findDistances } from '../graph/distances.ts';
import { findEphemerons } from '../graph/ephemerons.ts';
import {
  ARRAY,
  CONTEXT_EDGE,
  EDGE_TYPE_MASK,
  ELEMENT_EDGE,
  INTERNAL_EDGE,
  NUMBER,
  OBJECT,
  PROPERTY_EDGE,
  SYNTHETIC,
} from '../graph/kinds.ts';
import { edgeName, propertyTarget } from '../graph/labels.ts';
import { findString, stringIs } from '../graph/strings.ts';
import type { HeapModel } from '../model.ts';
import { callbackOf, siteOf } from './callbacks.ts';
import { sourceOf } from './retainers.ts';

// Timers. Node's lists of them are near the root, so that the shortest path to anything that a timer retains leads through them.

const known = new WeakMap<HeapModel, Int32Array>();

/** Whether a node is one of Node's timers or lists of timers. */
export function isTimer(graph: HeapGraph, node: number): boolean {
  const name = graph.nodeName[node];
  return graph.nodeType[node] === OBJECT && namesOf(graph).includes(name);
}

/** Distances as `HeapModel.distance`, by paths without timers. Computed on first use: a search over the whole graph. */
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

interface TimerFacts {
  count: number;
  /** Those that fire again and again. */
  intervals: number;
  /** Intervals that only Node's lists refer to: no code is left that can clear them. */
  dropped: number;
}

/** Links of Node's lists of timers. */
const LISTS = /^_idle(Next|Prev)$/;

/** Timers of the same callback as one of them, or all below a list of timers. */
export function timerFacts(model: HeapModel, list: number, sample: number): TimerFacts {
  const { graph, dominators } = model;
  const site = siteOf(model, sample);
  const facts = { count: 0, intervals: 0, dropped: 0 };
  for (let v = 0; v < graph.nodeCount; v++) {
    if (!stringIs(graph.strings, graph.nodeName[v], 'Timeout') || graph.selfSize[v] === 0) continue;
    if (callbackOf(model, v) === -1) continue;
    if (site === -1 ? dominators!.dominator[v] !== list : siteOf(model, v) !== site) continue;
    facts.count++;
    // Null for a timer that fires once; for an interval a number, which mostly has no node.
    const repeat = propertyTarget(graph, v, '_repeat');
    if (repeat !== -1 && graph.nodeType[repeat] !== NUMBER) continue;
    facts.intervals++;
    if (!isHeld(model, v)) facts.dropped++;
  }
  return facts;
}

/** Whether the program has a variable, field or entry with the timer. */
function isHeld({ graph, retainers }: HeapModel, timer: number): boolean {
  const { first, edge: edges } = retainers!;
  for (let k = first[timer]; k < first[timer + 1]; k++) {
    const type = graph.edgeType[edges[k]] & EDGE_TYPE_MASK;
    const named = type === PROPERTY_EDGE || type === CONTEXT_EDGE || type === ELEMENT_EDGE;
    const fromTheRoots = graph.nodeType[sourceOf(graph, edges[k])] === SYNTHETIC;
    if (named && !fromTheRoots && !LISTS.test(edgeName(graph, edges[k]))) return true;
    // A Map's or Set's table.
    if (type === INTERNAL_EDGE && graph.nodeType[sourceOf(graph, edges[k])] === ARRAY) return true;
  }
  return false;
}
