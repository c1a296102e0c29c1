import type { HeapGraph } from '../graph/columns.ts';
import { FOLLOWED } from '../graph/essential.ts';
import {
  CONTEXT_EDGE,
  EDGE_TYPE_MASK,
  ELEMENT_EDGE,
  EPHEMERON_FROM_TABLE,
  INTERNAL_EDGE,
  PROPERTY_EDGE,
  SHORTCUT_EDGE,
  UNREACHED,
} from '../graph/kinds.ts';
import type { HeapModel } from '../model.ts';
import type { PathStep } from '../rows.ts';
import { sourceOf } from './retainers.ts';
import { isTemporaryRoot } from './running.ts';
import { isTimer } from './timers.ts';

/** How readily a person recognises an edge: smaller is better. */
const CLARITY = new Uint8Array(16).fill(3);
CLARITY[CONTEXT_EDGE] = 0;
CLARITY[PROPERTY_EDGE] = 0;
CLARITY[ELEMENT_EDGE] = 1;
CLARITY[SHORTCUT_EDGE] = 1;
CLARITY[INTERNAL_EDGE] = 2;

const SEEN = 1;
const TIMER = 2;
const STACK = 4;

/**
 * By which reference a shortest path comes to a node, found once for each node: paths to many nodes share most of their way, and a node on it may have
 * tens of thousands of retainers. Arrays of a place per node, of which only the pages that are written take memory.
 */
export class PathTree {
  private readonly model: HeapModel;
  private readonly distance: Int32Array;
  private readonly cut: ReadonlySet<number> | null;
  private readonly scopes: ReadonlySet<number> | null;
  /** By node: the best edge to it and 1; 0 where it has not been looked for. */
  private readonly edgeTo: Uint32Array;
  /** By node with an edge to it: where that starts. */
  private readonly before: Uint32Array;
  /** By node: what is on the way to it, itself included. */
  private readonly passes: Uint8Array;

  /**
   * @param cut references that no path goes by
   * @param scopes what the stack may be left for; anything where absent
   */
  constructor(
    model: HeapModel,
    distance: Int32Array,
    { cut, scopes }: { cut?: ReadonlySet<number>; scopes?: ReadonlySet<number> } = {},
  ) {
    this.model = model;
    this.distance = distance;
    this.cut = cut ?? null;
    this.scopes = scopes ?? null;
    const { nodeCount } = model.graph;
    this.edgeTo = new Uint32Array(nodeCount);
    this.before = new Uint32Array(nodeCount);
    this.passes = new Uint8Array(nodeCount);
  }

  /** Nodes from the root to this one; empty where no way is left. */
  to(node: number): Uint32Array {
    if (this.distance[node] === UNREACHED) return new Uint32Array(0);
    let length = 1;
    for (let at = node; this.comesBy(at); at = this.before[at]) length++;
    const nodes = new Uint32Array(length);
    for (let at = node, i = length - 1; i >= 0; at = this.before[at], i--) nodes[i] = at;
    return nodes;
  }

  /** The same with the edge from each to the next; the last has -1. */
  stepsTo(nodes: Uint32Array): PathStep[] {
    return Array.from(nodes, (node, i) => ({
      node,
      edge: i + 1 < nodes.length ? this.edgeTo[nodes[i + 1]] - 1 : -1,
    }));
  }

  passesTimer = (nodes: Uint32Array): boolean => (this.marks(nodes) & TIMER) !== 0;
  passesStack = (nodes: Uint32Array): boolean => (this.marks(nodes) & STACK) !== 0;

  private marks(nodes: Uint32Array): number {
    const { passes } = this;
    const { graph } = this.model;
    let i = nodes.length - 1;
    while (i >= 0 && passes[nodes[i]] === 0) i--;
    let marks = i < 0 ? SEEN : passes[nodes[i]];
    for (i++; i < nodes.length; i++) {
      if (isTimer(graph, nodes[i])) marks |= TIMER;
      if (isTemporaryRoot(graph, nodes[i])) marks |= STACK;
      passes[nodes[i]] = marks;
    }
    return marks;
  }

  /** Whether a node has one before it on its path; finds that where it is not known. */
  private comesBy(at: number): boolean {
    if (this.edgeTo[at] !== 0) return true;
    const { graph, retainers } = this.model;
    if (at === graph.root) return false;
    const edge = bestTo(graph, retainers!, at, this.distance, this.cut, this.scopes);
    if (edge === -1) return false;
    this.edgeTo[at] = edge + 1;
    this.before[at] = sourceOf(graph, edge);
    return true;
  }
}

function bestTo(
  graph: HeapGraph,
  { first, edge: edges }: NonNullable<HeapModel['retainers']>,
  at: number,
  distance: Int32Array,
  cut: ReadonlySet<number> | null,
  scopes: ReadonlySet<number> | null,
): number {
  const { edgeType, root } = graph;
  let best = -1;
  let cost = Number.POSITIVE_INFINITY;
  for (let k = first[at]; k < first[at + 1]; k++) {
    const edge = edges[k];
    const byte = edgeType[edge];
    if (FOLLOWED[byte] === 0 || byte & EPHEMERON_FROM_TABLE || cut?.has(edge)) continue;
    const source = sourceOf(graph, edge);
    if (scopes && isTemporaryRoot(graph, source) && !scopes.has(at)) continue;
    const far = source === root ? -1 : distance[source];
    if (far === UNREACHED || (source !== root && far >= distance[at])) continue;
    const price = far * 4 + CLARITY[byte & EDGE_TYPE_MASK];
    if (price >= cost) continue;
    cost = price;
    best = edge;
  }
  return best;
}
