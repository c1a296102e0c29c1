import { EDGE_TYPE_MASK, EPHEMERON_FROM_TABLE } from '../graph/kinds.ts';
import { edgeName } from '../graph/labels.ts';
import type { HeapModel } from '../model.ts';
import { sourceOf } from '../retainers/retainers.ts';

// What is replaced at every step has a new id each time. Its place has not: an object that stays, and the names of the edges from there.

/** One edge of a place, by what is equal in all snapshots. */
export interface Step {
  type: number;
  name: string;
}

/** Retainers of one node that are looked at for the edge from its dominator, and steps from an object that stays. */
const RETAINERS = 64;
const DEEP = 24;

/** The edges by which `to` is reached from `from` along the dominators; null where one does not hold the next by an edge of its own. */
export function stepsBetween(model: HeapModel, from: number, to: number): Step[] | null {
  const { graph, dominators, retainers } = model;
  const { first, edge: edges } = retainers!;
  const steps: Step[] = [];
  for (let at = to; at !== from; at = dominators!.dominator[at]) {
    if (at === graph.root || steps.length === DEEP) return null;
    const over = dominators!.dominator[at];
    let found = -1;
    for (let k = first[at]; k < Math.min(first[at + 1], first[at] + RETAINERS) && found === -1; k++)
      if (sourceOf(graph, edges[k]) === over && !(graph.edgeType[edges[k]] & EPHEMERON_FROM_TABLE))
        found = edges[k];
    if (found === -1) return null;
    steps.push({ type: graph.edgeType[found] & EDGE_TYPE_MASK, name: edgeName(graph, found) });
  }
  return steps.reverse();
}

/** The node that the steps lead to; -1 where one of them is not there. */
export function follow({ graph }: HeapModel, from: number, steps: readonly Step[]): number {
  let at = from;
  for (const { type, name } of steps) {
    let next = -1;
    for (let e = graph.firstEdge[at]; e < graph.firstEdge[at + 1] && next === -1; e++)
      if ((graph.edgeType[e] & EDGE_TYPE_MASK) === type && edgeName(graph, e) === name)
        next = graph.edgeTarget[e];
    if (next === -1) return -1;
    at = next;
  }
  return at;
}

/** Where a node of the last snapshot stood in each of them: -1 where it was not. Null where it has no place, or was itself there all along. */
export function byPlace(models: readonly HeapModel[], node: number): number[] | null {
  const last = models[models.length - 1];
  const { graph, dominators } = last;
  const nodesOf = (v: number) => models.map((model) => model.graph.nodeId.indexOf(graph.nodeId[v]));
  if (nodesOf(node).every((found) => found !== -1)) return null;
  for (let at = dominators!.dominator[node], deep = 0; at !== graph.root && deep < DEEP; deep++) {
    const anchors = nodesOf(at);
    if (anchors.every((found) => found !== -1)) {
      const steps = stepsBetween(last, at, node);
      return steps && models.map((model, i) => follow(model, anchors[i], steps));
    }
    at = dominators!.dominator[at];
  }
  return null;
}
