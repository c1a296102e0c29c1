import { isBelow } from '../dominance/below.ts';
import { FOLLOWED } from '../graph/essential.ts';
import { CODE, EDGE_TYPE_MASK, EPHEMERON_FROM_TABLE, OBJECT_SHAPE, PROPERTY_EDGE } from '../graph/kinds.ts';
import { edgeName } from '../graph/labels.ts';
import type { HeapModel } from '../model.ts';
import { isCarrier } from '../suspects/contents.ts';
import { holdsEverything } from '../suspects/engine-parts.ts';
import { sourceOf } from './retainers.ts';
import { isTemporaryRoot } from './running.ts';

// Objects that are held from two places go when both let go: no one place dominates them.

/** Instances that are asked who holds them, and how many must agree. */
const ASKED = 64;
const AGREED = 0.8;
/** Steps from an instance to a place: a scope, its closure and the elements of the array that holds that, say. */
const CLIMBED = 6;
/** Retainers of one node that are looked at, and nodes above one instance. */
const RETAINERS = 32;
const ABOVE = 256;

interface Holders {
  /** Objects that most of the instances are held by, each in a way of its own; those nearest to them. */
  places: number[];
  /** Names by which the instances hold one another, such as `next` and `prev`. */
  links: string[];
}

/** Who holds instances of a class, all in the same ways: asked of some of them. */
export function holdersOf(model: HeapModel, instances: readonly number[]): Holders {
  const stride = Math.max(1, Math.floor(instances.length / ASKED));
  const asked = instances.filter((_, i) => i % stride === 0).slice(0, ASKED);
  const votes = new Map<number, number>();
  const names = new Map<string, number>();
  for (const instance of asked) {
    const linked = new Set<string>();
    for (const node of climb(model, instance, () => false, linked))
      votes.set(node, (votes.get(node) ?? 0) + 1);
    for (const name of linked) names.set(name, (names.get(name) ?? 0) + 1);
  }
  const agreed = Math.max(2, asked.length * AGREED);
  const common = (node: number) => (votes.get(node) ?? 0) >= agreed;
  const nearest = new Map<number, number>();
  for (const instance of asked)
    for (const node of climb(model, instance, common))
      if (common(node)) nearest.set(node, (nearest.get(node) ?? 0) + 1);
  const places = new Set<number>();
  for (const [node, times] of nearest) {
    const owner = times >= agreed ? ownerOf(model, node) : -1;
    if (owner !== -1 && !holdsEverything(model, owner)) places.add(owner);
  }
  // What holds another of them is the same way.
  const apart = [...places].filter(
    (node) => ![...places].some((other) => other !== node && isBelow(model, other, node, CLIMBED)),
  );
  return {
    places: apart,
    links: [...names].flatMap(([name, times]) => (times >= agreed ? [name] : [])),
  };
}

/** Nodes above an instance, not beyond those where it is to stop, nor by way of others of its class or of what it holds itself. */
function climb(
  model: HeapModel,
  instance: number,
  stop: (node: number) => boolean,
  linked?: Set<string>,
): Set<number> {
  const { graph, classes, retainers } = model;
  const { first, edge: edges } = retainers!;
  const c = classes.ofNode[instance];
  const met = new Set<number>();
  let level = [instance];
  for (let steps = 0; steps < CLIMBED && level.length > 0; steps++) {
    const above: number[] = [];
    for (const node of level) {
      for (let k = first[node]; k < Math.min(first[node + 1], first[node] + RETAINERS); k++) {
        const byte = graph.edgeType[edges[k]];
        const source = sourceOf(graph, edges[k]);
        if (FOLLOWED[byte] === 0 || byte & EPHEMERON_FROM_TABLE || met.has(source)) continue;
        if (classes.ofNode[source] === c && !isCarrier(model, source)) {
          if (node === instance && (byte & EDGE_TYPE_MASK) === PROPERTY_EDGE)
            linked?.add(edgeName(graph, edges[k]));
          continue;
        }
        const type = graph.nodeType[source];
        if (type === CODE || type === OBJECT_SHAPE || source === graph.root || isTemporaryRoot(graph, source))
          continue;
        if (isBelow(model, source, instance, CLIMBED) || met.size >= ABOVE) continue;
        met.add(source);
        if (!stop(source)) above.push(source);
      }
    }
    level = above;
  }
  return met;
}

/** The object whose table or elements a node is. */
function ownerOf(model: HeapModel, node: number): number {
  const { graph, retainers } = model;
  const { first, edge: edges } = retainers!;
  let at = node;
  for (let steps = 0; steps < 3 && isCarrier(model, at); steps++) {
    let owner = -1;
    for (let k = first[at]; k < Math.min(first[at + 1], first[at] + RETAINERS) && owner === -1; k++) {
      const source = sourceOf(graph, edges[k]);
      if (
        FOLLOWED[graph.edgeType[edges[k]]] !== 0 &&
        !isTemporaryRoot(graph, source) &&
        graph.nodeType[source] !== CODE
      )
        owner = source;
    }
    if (owner === -1) return -1;
    at = owner;
  }
  return at;
}

/** Instances of a class that are below a node, or anywhere, in the order of the file. */
export function instancesOf(model: HeapModel, c: number, below: number): number[] {
  const { graph, classes, dominators } = model;
  const { dominator } = dominators!;
  const anywhere = holdsEverything(model, below);
  const found: number[] = [];
  for (let v = 0; v < graph.nodeCount; v++) {
    if (classes.ofNode[v] !== c || graph.selfSize[v] === 0) continue;
    let w = v;
    for (let steps = 0; !anywhere && steps < 16 && w !== below && w !== graph.root; steps++) w = dominator[w];
    if (anywhere || w === below) found.push(v);
  }
  return found;
}
