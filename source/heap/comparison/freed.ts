import { freedBy } from '../dominance/what-if.ts';
import { entriesIn } from '../graph/entries.ts';
import { EDGE_TYPE_MASK, INTERNAL_EDGE, PROPERTY_EDGE } from '../graph/kinds.ts';
import { findString } from '../graph/strings.ts';
import { isContext } from '../holdings/contexts.ts';
import type { HeapModel } from '../model.ts';
import { sourceOf } from '../retainers/retainers.ts';
import { borrowZeros, giveBack } from '../scratch.ts';
import { contentsOf } from '../suspects/contents.ts';
import { holdsEverything } from '../suspects/engine-parts.ts';
import type { Suspect } from '../suspects/suspect.ts';
import { byPlace } from './by-place.ts';
import { isRising } from './rising.ts';

// What goes when a place lets go: more than it alone retains, where others that let go with it hold the same things.

/** Fewer entries are no pile. */
const PILE = 64;
/** Numbers of entries of two collections that are filled by the same calls are this near. */
const NEAR = 0.03;

/** Suspects with what is freed with them: by many alike together, with other fields of the same object, and outside V8's heap. */
export function withFreed(
  model: HeapModel,
  earlier: readonly HeapModel[],
  suspects: readonly Suspect[],
): Suspect[] {
  for (const one of suspects) {
    if (one.kind === 'single' && one.spread) grown(model, one, freedBy(model, { nodes: one.spread }));
    const beside = siblings(model, earlier, one);
    if (beside.length > 0) {
      one.beside = [...(one.beside ?? []), ...beside];
      grown(model, one, freedBy(model, { nodes: [one, ...one.beside].map(({ node }) => node) }));
    }
    grown(model, one, one.retainedSize + nativeBytes(model, one));
  }
  return [...suspects];
}

function grown(model: HeapModel, one: Suspect, bytes: number): void {
  one.retainedSize = Math.max(one.retainedSize, bytes);
  one.share = one.retainedSize / (model.totals.size || 1);
}

/** Collections in other fields of the same object that hold as many as the suspect, and did so before: one function fills them all. */
function siblings(model: HeapModel, earlier: readonly HeapModel[], one: Suspect): Suspect[] {
  const { graph } = model;
  const owner = one.path.at(-2);
  if (one.kind !== 'single' || one.spread || one.alsoAt || !owner || !one.growth?.known) return [];
  if (holdsEverything(model, owner.node) || isContext(model, owner.node)) return [];
  if ((graph.edgeType[owner.edge] & EDGE_TYPE_MASK) !== PROPERTY_EDGE) return [];
  const models = [...earlier, model];
  const counts = countsOf(models, one.node);
  if (!counts || !isRising(counts) || counts[0] < PILE) return [];
  const told = new Set([one.node, ...(one.beside ?? []).map(({ node }) => node)]);
  const found: Suspect[] = [];
  for (let e = graph.firstEdge[owner.node]; e < graph.firstEdge[owner.node + 1]; e++) {
    const node = graph.edgeTarget[e];
    if ((graph.edgeType[e] & EDGE_TYPE_MASK) !== PROPERTY_EDGE || told.has(node)) continue;
    const others = countsOf(models, node);
    if (!others?.every((n, i) => Math.abs(n - counts[i]) <= counts[i] * NEAR)) continue;
    told.add(node);
    const sizes = nodesOf(models, node).map((at, i) => models[i].dominators!.retainedSize[at]);
    found.push({
      kind: 'single',
      node,
      retainedSize: sizes[sizes.length - 1],
      share: 0,
      contents: contentsOf(model, node),
      path: [...one.path.slice(0, -2), { node: owner.node, edge: e }, { node, edge: -1 }],
      links: 0,
      growth: { counts: others, sizes, known: true },
    });
  }
  return found;
}

/** A node in each snapshot, by its id or else its place; -1 where it was not. */
const nodesOf = (models: readonly HeapModel[], node: number): number[] =>
  byPlace(models, node) ??
  models.map(({ graph }) => graph.nodeId.indexOf(models[models.length - 1].graph.nodeId[node]));

/**
 * Whether a suspect is a collection that holds as many things as before, where another that grows hangs from the same object: what accumulates there is
 * in the other. A table of what is under way beside an index from which nothing is taken.
 */
export function isSteadyBeside(models: readonly HeapModel[], one: Suspect, all: readonly Suspect[]): boolean {
  const owner = one.path.at(-2)?.node;
  if (one.kind !== 'single' || one.spread || owner === undefined || models.length < 3) return false;
  const grows = all.some(
    (other) => other !== one && other.kind === 'single' && other.path.at(-2)?.node === owner && !other.spread,
  );
  if (!grows) return false;
  const counts = countsOf(models, one.node);
  return counts !== null && counts[counts.length - 1] > 0 && !isRising(counts);
}

/** Entries of a collection in each snapshot; null where it is none, or was not there. */
function countsOf(models: readonly HeapModel[], node: number): number[] | null {
  if (!entriesIn(models[models.length - 1], node)) return null;
  const counts: number[] = [];
  for (const [i, at] of nodesOf(models, node).entries()) {
    const inIt = at === -1 ? null : entriesIn(models[i], at);
    if (!inIt) return null;
    counts.push(inIt.count);
  }
  return counts;
}

/**
 * Bytes of what node keeps in C++ for objects that go with a suspect: sockets, ports, streams. It stands in node's own lists as well, and so is not below
 * the objects.
 */
function nativeBytes(model: HeapModel, one: Suspect): number {
  const { graph, dominators } = model;
  const { firstChild, child, retainedSize } = dominators!;
  const { native, twin } = twinsOf(model);
  if (native.length === 0) return 0;
  const goes = borrowZeros(graph.nodeCount);
  const todo: number[] =
    one.kind === 'group'
      ? instances(model, one)
      : [...(one.spread ?? [one.node]), ...(one.beside ?? []).map(({ node }) => node)];
  while (todo.length > 0) {
    const v = todo.pop()!;
    if (goes[v] === 1) continue;
    goes[v] = 1;
    for (let k = firstChild[v]; k < firstChild[v + 1]; k++) todo.push(child[k]);
  }
  let bytes = 0;
  for (const [i, v] of native.entries()) {
    if (goes[v] === 1 || goes[twin[i]] === 0) continue;
    bytes += retainedSize[v];
    // Counted once, whichever of its objects go.
    goes[v] = 1;
  }
  giveBack(goes);
  return bytes;
}

/** What node keeps in C++, and the object of JavaScript that each is of. */
interface Twins {
  native: number[];
  twin: number[];
}

const twins = new WeakMap<HeapModel, Twins>();

/** Looked for once a snapshot: every suspect asks. */
function twinsOf(model: HeapModel): Twins {
  let found = twins.get(model);
  if (!found) twins.set(model, (found = findTwins(model)));
  return found;
}

function findTwins({ graph, retainers, classes }: HeapModel): Twins {
  const found: Twins = { native: [], twin: [] };
  const name = findString(graph.strings, 'javascript_to_native');
  if (name === -1) return found;
  const isNative = classes.names.map((one) => one.startsWith('Node / '));
  const { first, edge: edges } = retainers!;
  for (let v = 0; v < graph.nodeCount; v++) {
    if (!isNative[classes.ofNode[v]]) continue;
    for (let k = first[v]; k < first[v + 1]; k++) {
      const edge = edges[k];
      if ((graph.edgeType[edge] & EDGE_TYPE_MASK) !== INTERNAL_EDGE || graph.edgeName[edge] !== name)
        continue;
      found.native.push(v);
      found.twin.push(sourceOf(graph, edge));
    }
  }
  return found;
}

function instances({ classes, graph }: HeapModel, { contents }: Suspect): number[] {
  const found: number[] = [];
  if (contents.classIndex !== -1)
    for (let v = 0; v < graph.nodeCount; v++) if (classes.ofNode[v] === contents.classIndex) found.push(v);
  return found;
}
