import { classify } from '../classes/classes.ts';
import { entriesIn } from '../graph/entries.ts';
import { CLOSURE, EDGE_TYPE_MASK, ELEMENT_EDGE } from '../graph/kinds.ts';
import { edgeName, internalTarget } from '../graph/labels.ts';
import { stringAt, stringIs } from '../graph/strings.ts';
import type { ClassTable, HeapModel } from '../model.ts';
import { holdsEverything } from '../suspects/engine-parts.ts';
import { byPlace } from './by-place.ts';
import type { Growth } from './model.ts';

/** A place where things may pile up, by nodes of the last snapshot. */
export interface Place {
  holders: ArrayLike<number>;
  /** The edge from which a list hangs; -1 where it has no name, null where it is no list. */
  list: number | null;
  /** Class of what piles up, '' where that is nothing in particular. */
  className: string;
  /** One of what piles up, where it is known. */
  sample?: number;
}

/** Classes that are everywhere: an object's entries are counted in their stead. */
const PLAIN = /^$|^\((string|number|concatenated string|sliced string|symbol|bigint|array)\)$/;

/**
 * What a place held in each snapshot, the last of them last. An object is known by its id; a list by the object and the field that it hangs from, since its
 * first link may be another each time; what nothing in particular holds by its class.
 */
export function measureGrowth(models: readonly HeapModel[], place: Place): Growth {
  const last = models[models.length - 1];
  const { graph } = last;
  const nowhere = place.list === -1 || holdsEverything(last, place.holders[0]);
  if (nowhere) {
    const { sample = -1 } = place;
    return sample !== -1 && graph.nodeType[sample] === CLOSURE
      ? growthOfFunction(models, sample)
      : growthOfClass(models, place.className);
  }
  const ids = new Set<number>();
  for (let i = 0; i < place.holders.length; i++) ids.add(graph.nodeId[place.holders[i]]);
  const growth: Growth = { counts: [], sizes: [], known: true };
  const room: number[] = [];
  const entries: number[] = [];
  const places = place.list === null && ids.size === 1 ? byPlace(models, place.holders[0]) : null;
  for (const [i, model] of models.entries()) {
    const holders = places ? places.slice(i, i + 1).filter((node) => node !== -1) : withIds(model, ids);
    const tops = place.list === null ? holders : listsOf(model, holders, graph, place.list);
    let size = 0;
    let most = 0;
    let counted = 0;
    for (const node of tops) {
      size += model.dominators!.retainedSize[node];
      const inIt = place.list === null ? entriesIn(model, node) : null;
      most += inIt?.room ?? 0;
      counted += inIt?.count ?? 0;
    }
    growth.sizes.push(size);
    room.push(most);
    entries.push(counted);
    growth.counts.push(
      PLAIN.test(place.className) && place.list === null ? 0 : countIn(model, tops, place, last),
    );
  }
  // Objects that others hold as well are not below it; what is no object is nowhere.
  if (growth.counts[growth.counts.length - 1] > 0) return growth;
  const seen = entries[entries.length - 1];
  // Two or three doubles among a million small integers do not tell how many there are.
  if (seen * 2 >= room[room.length - 1] / 2) return { ...growth, counts: entries };
  return { ...growth, counts: room, known: false };
}

/** Closures of one function: V8's description of it stays. Those of another are no part of the pile. */
function growthOfFunction(models: readonly HeapModel[], sample: number): Growth {
  const { graph } = models[models.length - 1];
  const id = graph.nodeId[Math.max(0, internalTarget(graph, sample, 'shared'))];
  const growth: Growth = { counts: [], sizes: [], known: true };
  for (const model of models) {
    const shared = model.graph.nodeId.indexOf(id);
    let count = 0;
    let size = 0;
    for (let v = 0; shared !== -1 && v < model.graph.nodeCount; v++) {
      if (model.graph.nodeType[v] !== CLOSURE || internalTarget(model.graph, v, 'shared') !== shared)
        continue;
      count++;
      size += model.dominators!.retainedSize[v];
    }
    growth.counts.push(count);
    growth.sizes.push(size);
  }
  return growth;
}

/** Counts and bytes of a class in the whole heap. */
function growthOfClass(models: readonly HeapModel[], name: string): Growth {
  const last = models[models.length - 1];
  const counts: number[] = [];
  const sizes: number[] = [];
  for (const model of models) {
    const { classes } = model;
    const { ofNode, names } = classesAs(model, last, name);
    let count = 0;
    for (let v = 0; v < ofNode.length; v++)
      if (names[ofNode[v]] === name && model.graph.selfSize[v] > 0) count++;
    counts.push(count);
    sizes.push(
      classes.names.reduce((sum, one, c) => (one === name ? sum + classes.retainedSize![c] : sum), 0),
    );
  }
  return { counts, sizes, known: true };
}

const asLast = new WeakMap<HeapModel, { last: HeapModel; classes: ClassTable }>();

/** Plain objects go by the interfaces of the last snapshot, or they would be of other classes in each. */
function classesAs(model: HeapModel, last: HeapModel, name: string): Pick<ClassTable, 'ofNode' | 'names'> {
  if (model === last || !name.startsWith('{')) return model.classes;
  const known = asLast.get(model);
  if (known?.last === last) return known.classes;
  const classes = classify(model.graph, last.classes.interfaces);
  asLast.set(model, { last, classes });
  return classes;
}

/** Objects of the class that some nodes hold, or that are the links of lists. */
function countIn(model: HeapModel, tops: readonly number[], place: Place, last: HeapModel): number {
  const { graph } = model;
  const { firstChild, child, dominator } = model.dominators!;
  const { ofNode, names } = classesAs(model, last, place.className);
  const wanted = Uint8Array.from(names, (name) => Number(name === place.className));
  const todo = [...tops];
  // Links of a list may be holders each: what is below several of them is gone over once.
  const seen = tops.length > 1 ? new Uint8Array(graph.nodeCount) : null;
  let count = 0;
  // The last link of a list is mostly held by the list's owner as well, and so is not below the first.
  const beside = new Set<number>();
  const owners = new Set(place.list === null ? [] : tops.map((v) => dominator[v]));
  const ofList = new Set(place.list === null ? [] : tops);
  while (todo.length > 0) {
    const v = todo.pop()!;
    if (seen?.[v] === 1) continue;
    if (seen) seen[v] = 1;
    for (let k = firstChild[v]; k < firstChild[v + 1]; k++) todo.push(child[k]);
    if (wanted[ofNode[v]] === 0) continue;
    count++;
    if (place.list === null) continue;
    for (let e = graph.firstEdge[v]; e < graph.firstEdge[v + 1]; e++) {
      const w = graph.edgeTarget[e];
      if (wanted[ofNode[w]] === 1 && owners.has(dominator[w]) && !ofList.has(w)) beside.add(w);
    }
  }
  if (place.list !== null) return count + beside.size;
  // A holder of that class is none of what it holds; what others hold as well is in a collection all the same.
  count -= tops.reduce((sum, v) => sum + wanted[ofNode[v]], 0);
  // What several of them share is below the collection, and not in it.
  const entries = entriesOfClass(model, tops, ofNode, wanted);
  const nearly = place.className === 'Function' ? NEARLY / LAYERS : NEARLY;
  return entries >= count * nearly ? entries : count;
}

/** Entries from this share of the objects below a collection on are those objects. */
const NEARLY = 0.9;
/** A function in a list may be bound and wrapped, as that of once() is: so many functions for one entry. */
const LAYERS = 3;

function entriesOfClass(
  { graph }: HeapModel,
  tops: readonly number[],
  ofNode: Uint32Array,
  wanted: Uint8Array,
) {
  let count = 0;
  for (const node of tops) {
    if (!/^(Map|Set|Array|Object)$/.test(stringAt(graph.strings, graph.nodeName[node]))) continue;
    const table = internalTarget(graph, node, 'table');
    const from = table === -1 ? node : table;
    for (let e = graph.firstEdge[from]; e < graph.firstEdge[from + 1]; e++)
      count += wanted[ofNode[graph.edgeTarget[e]]];
  }
  return count;
}

/** Nodes of a snapshot that have these ids. */
export function withIds({ graph }: HeapModel, ids: ReadonlySet<number>): number[] {
  if (ids.size === 1) {
    const node = graph.nodeId.indexOf([...ids][0]);
    return node === -1 ? [] : [node];
  }
  const found: number[] = [];
  for (let v = 0; v < graph.nodeCount; v++) if (ids.has(graph.nodeId[v])) found.push(v);
  return found;
}

/** What hangs from the same field of each holder, where they alone hold it; of a list in an array, from all elements that are of one kind with its own. */
function listsOf(
  model: HeapModel,
  holders: readonly number[],
  of: HeapModel['graph'],
  edge: number,
): number[] {
  const { graph, dominators } = model;
  const type = of.edgeType[edge] & EDGE_TYPE_MASK;
  const name = edgeName(of, edge);
  const anyOf = type === ELEMENT_EDGE ? stringAt(of.strings, of.nodeName[of.edgeTarget[edge]]) : null;
  const found: number[] = [];
  for (const holder of holders) {
    for (let e = graph.firstEdge[holder]; e < graph.firstEdge[holder + 1]; e++) {
      if ((graph.edgeType[e] & EDGE_TYPE_MASK) !== type) continue;
      const target = graph.edgeTarget[e];
      if (anyOf === null && edgeName(graph, e) !== name) continue;
      if (anyOf !== null && !stringIs(graph.strings, graph.nodeName[target], anyOf)) continue;
      if (dominators!.dominator[target] === holder) found.push(target);
      if (anyOf === null) break;
    }
  }
  return found;
}
