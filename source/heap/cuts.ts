import { freedBy } from './dominance/what-if.ts';
import { EDGE_TYPE_MASK, INVISIBLE_EDGE, WEAK_EDGE } from './graph/kinds.ts';
import { edgeName } from './graph/labels.ts';
import type { HeapModel } from './model.ts';

/** What removing references would free: each by itself, and all of them at once. */
export interface WhatIf {
  cuts: { text: string; freed: number }[];
  together: number;
}

/** An object, or a reference out of one: `@12345`, `@12345.offers`, `@12345[3]`, `@12345.a.b`, of which the last is cut. */
const CUT = /^@(\d+)((?:\.[^.[\]]+|\[[^\]]*\])*)$/;

/**
 * Computes what goes when references are removed, written as `@12345.offers`. Needs the phase `retained`.
 *
 * @throws Error with one line where a reference cannot be read, or is not in the snapshot.
 */
export function whatIf(model: HeapModel, texts: readonly string[]): WhatIf {
  const nodes: number[] = [];
  const edges: number[] = [];
  const cuts = texts.map((text) => {
    const cut = cutOf(model, text);
    nodes.push(...(cut.nodes ?? []));
    edges.push(...(cut.edges ?? []));
    return { text, freed: freedBy(model, cut) };
  });
  return { cuts, together: cuts.length === 1 ? cuts[0].freed : freedBy(model, { nodes, edges }) };
}

function cutOf(model: HeapModel, text: string): { nodes?: number[]; edges?: number[] } {
  const [, id, rest] = CUT.exec(text) ?? [];
  if (id === undefined)
    throw new Error(`not a reference: ${text}. Write an object's id and a name: @12345.offers`);
  let at = model.graph.nodeId.indexOf(Number(id));
  if (at === -1) throw new Error(`no object @${id} in this snapshot`);
  const names = [...rest.matchAll(/\.([^.[\]]+)|\[([^\]]*)\]/g)].map(([, name, index]) => name ?? index);
  if (names.length === 0) return { nodes: [at] };
  let found: number[] = [];
  for (const name of names) {
    found = edgesCalled(model, at, name);
    if (found.length === 0) throw new Error(`@${model.graph.nodeId[at]} has no reference called ${name}`);
    at = model.graph.edgeTarget[found[0]];
  }
  return { edges: found };
}

function edgesCalled({ graph }: HeapModel, node: number, name: string): number[] {
  const found: number[] = [];
  for (let e = graph.firstEdge[node]; e < graph.firstEdge[node + 1]; e++) {
    const type = graph.edgeType[e] & EDGE_TYPE_MASK;
    if (type !== WEAK_EDGE && type !== INVISIBLE_EDGE && edgeName(graph, e) === name) found.push(e);
  }
  return found;
}
