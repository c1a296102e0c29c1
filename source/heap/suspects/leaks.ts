import type { LeakRow } from '../comparison/model.ts';
import { isEngineType, OBJECT, STRING, SYMBOL } from '../graph/kinds.ts';
import { isContext } from '../holdings/contexts.ts';
import { isModuleScope } from '../holdings/modules.ts';
import type { HeapModel } from '../model.ts';
import { pathText, shortestPath } from '../retainers/paths.ts';
import { sourceOf } from '../retainers/retainers.ts';
import type { PathStep } from '../rows.ts';
import { isCarrier } from './contents.ts';
import { holdsEverything } from './engine-parts.ts';
import { commonHolder } from './groups.ts';
import { above, anyIndex, Patterns } from './patterns.ts';

const MOST_LEAKS = 50;
/** A place with less than this of the largest one's bytes is V8 at work, not a leak. */
const LEAST_LEAK = 0.001;
/** New links hang from an old one at one end of a list, or at both. */
const FEW_HEADS = 2;
/** Things that each hold one of their own class, a reply or a wrapped function, are pairs and no list. */
const LINKS_EACH = 8;
/** So many links in a row, of one class and each held by the one before, are a list. */
const LIST = 64;

/** New objects of one class below one old object. */
interface Group {
  holder: number;
  nodes: number[];
  bytes: number;
  /** Of `nodes`, those that another of them holds by itself: links of a list. */
  linked: number;
  /** Others of the class that one of `nodes` holds by way of objects of other classes. */
  joined: number;
}

/**
 * New objects (`isNew`) by the place that holds them: the nearest dominator that was there before (`isOld`) and is no mere carrier. 20,000 alike
 * that hang from one Map are one row, and so are 20,000 in 500 arrays that hang alike.
 */
export function findLeaks(model: HeapModel, isNew: Uint8Array, isOld: Uint8Array): LeakRow[] {
  const groups = byHolder(model, isNew, isOld);
  const heads = new Heads(model);
  const patterns = new Patterns(model);
  const places = new Map<string, Group & { holders: Set<number>; inList: boolean }>();
  for (const group of groups) {
    const className = model.classes.ofNode[group.nodes[0]];
    const { nodeType } = model.graph;
    let { holder } = group;
    // Texts that V8 keeps one copy of hang from its own table, whoever uses them.
    const type = nodeType[group.nodes[0]];
    if (holdsEverything(model, holder) && (type === STRING || type === SYMBOL)) continue;
    // A list grows at its last link: what holds its first is the place.
    const apart = group.nodes.length - group.linked;
    const isLink =
      apart <= FEW_HEADS && model.classes.ofNode[holder] === className && !isCarrier(model, holder);
    const isLong = (links: number) => links >= LIST && links >= apart * LINKS_EACH;
    const inList =
      isLink || isLong(group.linked) || (isLong(group.joined) && isRow(model, group.nodes[0], group.joined));
    if (isLink) holder = above(model, heads.of(holder));
    // Of what nothing in particular holds, the class must do.
    const pattern = holdsEverything(model, holder) ? `root ${holder}` : patterns.of(holder);
    const key = `${pattern},${className}`;
    const place = places.get(key);
    if (!place) places.set(key, { ...group, holder, holders: new Set([holder]), inList });
    else {
      for (const node of group.nodes) place.nodes.push(node);
      if (group.bytes > place.bytes / place.holders.size) place.holder = holder;
      place.bytes += group.bytes;
      place.holders.add(holder);
      place.inList ||= inList;
    }
  }
  const ordered = [...places.values()].sort((a, b) => b.bytes - a.bytes);
  const most = ordered.filter(({ bytes }) => bytes >= ordered[0].bytes * LEAST_LEAK).slice(0, MOST_LEAKS);
  addAlike(model, most, patterns, isOld);
  return most.map((place) => rowOf(model, place));
}

/**
 * Adds to places of several holders the others that stand alike and got nothing this time: entries spread over thousands of accounts come to other ones
 * each time, and what is let go of in one is taken up by another.
 */
function addAlike(
  model: HeapModel,
  places: readonly { holder: number; holders: Set<number>; inList: boolean }[],
  patterns: Patterns,
  isOld: Uint8Array,
) {
  const { ofNode } = model.classes;
  // Of Maps in a Map, the outer one is of the same pattern: a list is one place.
  const placeOf = (node: number) => patterns.of(node) * model.classes.count + ofNode[above(model, node)];
  const byClass = new Map<number, Map<number, Set<number>[]>>();
  for (const { holder, holders, inList } of places) {
    if (holders.size === 1 || inList || holdsEverything(model, holder)) continue;
    const ofClass = byClass.get(ofNode[holder]) ?? new Map<number, Set<number>[]>();
    byClass.set(ofNode[holder], ofClass);
    const place = placeOf(holder);
    ofClass.set(place, [...(ofClass.get(place) ?? []), holders]);
  }
  if (byClass.size === 0) return;
  for (let v = 0; v < ofNode.length; v++) {
    const ofClass = isOld[v] === 1 ? byClass.get(ofNode[v]) : undefined;
    if (!ofClass || isCarrier(model, v) || holdsEverything(model, v)) continue;
    for (const holders of ofClass.get(placeOf(v)) ?? []) holders.add(v);
  }
}

/** Whether so many of a node's class hang below it in a row, as links do; those of a tree part. */
function isRow(model: HeapModel, node: number, links: number): boolean {
  const { firstChild, child } = model.dominators!;
  const { ofNode } = model.classes;
  let met = 0;
  for (let at = node; firstChild[at] < firstChild[at + 1]; ) {
    at = child[firstChild[at]];
    if (ofNode[at] === ofNode[node]) met++;
  }
  return met >= links / 2;
}

function rowOf(
  model: HeapModel,
  { holder, holders, nodes, bytes, inList }: Group & { holders: Set<number>; inList: boolean },
): LeakRow {
  const { graph, classes, dominators } = model;
  const { retainedSize } = dominators!;
  const sample = nodes.reduce((a, b) => (retainedSize[b] > retainedSize[a] ? b : a));
  const open = holdsEverything(model, holder);
  const slot = inList && !open ? slotOf(model, sample, holder) : null;
  // Dominated by the root alone: held from several places, so the place most shortest paths share is named.
  const common = holders.size === 1 && !slot && nodes.length > 1 ? commonHolder(model, nodes) : null;
  const path = slot?.path ?? common?.path ?? shortestPath(model, holders.size > 1 ? holder : sample);
  const words = pathText(graph, path);
  return {
    holder: common && open ? common.node : holder,
    holders: Uint32Array.from(holders),
    list: inList ? (slot?.edge ?? -1) : null,
    className: classes.names[classes.ofNode[sample]],
    count: nodes.length,
    retainedSize: bytes,
    growth: { counts: [], sizes: [], known: false },
    path,
    pathText: holders.size > 1 ? words.map(anyIndex) : words,
    sample,
  };
}

/** The field of the holder from which the list hangs that a link is in, and the path to its first link; null where it has no name. */
function slotOf(model: HeapModel, link: number, holder: number): { edge: number; path: PathStep[] } | null {
  const { dominator } = model.dominators!;
  let first = link;
  while (dominator[first] !== holder && first !== model.graph.root) first = dominator[first];
  const { first: from, edge: edges } = model.retainers!;
  for (let k = from[first]; k < from[first + 1]; k++) {
    if (sourceOf(model.graph, edges[k]) !== holder) continue;
    const path = shortestPath(model, holder);
    if (path.length === 0) return null;
    path[path.length - 1] = { node: holder, edge: edges[k] };
    return { edge: edges[k], path: [...path, { node: first, edge: -1 }] };
  }
  return null;
}

/** One pass from the root down: no object is climbed from, for lists are as long as the heap is large. */
function byHolder(model: HeapModel, isNew: Uint8Array, isOld: Uint8Array): Iterable<Group> {
  const { graph, classes, dominators } = model;
  const { firstChild, child, retainedSize } = dominators!;
  const { nodeCount, root } = graph;
  const { ofNode } = classes;
  /** Nearest old object at or above each node, and 1 + the class of the topmost new one between. */
  const holderOf = new Uint32Array(nodeCount);
  const topmost = new Uint32Array(nodeCount);
  const groups = new Map<number, Group>();
  const keyOf = (holder: number, c: number) => holder * classes.count + c;
  const queue = new Uint32Array(nodeCount);
  queue[0] = root;
  holderOf[root] = root;
  for (let at = 0, end = 1; at < end; at++) {
    const v = queue[at];
    for (let k = firstChild[v]; k < firstChild[v + 1]; k++) {
      const w = child[k];
      queue[end++] = w;
      const carries = isCarrier(model, w);
      holderOf[w] = holderOf[v];
      topmost[w] = topmost[v];
      if (isOld[w] === 1 && !carries) {
        // What was there before and hangs from something new is no part of it: a list that grows at its head holds all of itself.
        const over = topmost[v] === 0 ? null : groups.get(keyOf(holderOf[v], topmost[v] - 1));
        if (over) over.bytes -= retainedSize[w];
        holderOf[w] = w;
        topmost[w] = 0;
        continue;
      }
      if (isNew[w] === 0 || isEngineType(graph.nodeType[w]) || (carries && graph.nodeType[w] === OBJECT))
        continue;
      const c = ofNode[w];
      const isLink = topmost[v] === c + 1 && ofNode[v] === c && !carries;
      if (topmost[v] !== 0 && !isLink) {
        // Links may be joined by objects of other classes.
        const over = topmost[v] === c + 1 && !carries ? groups.get(keyOf(holderOf[v], c)) : undefined;
        if (over) over.joined++;
        continue;
      }
      const key = keyOf(holderOf[v], c);
      let group = groups.get(key);
      if (!group)
        groups.set(key, (group = { holder: holderOf[v], nodes: [], bytes: 0, linked: 0, joined: 0 }));
      group.nodes.push(w);
      if (isLink) group.linked++;
      else group.bytes += retainedSize[w];
      if (!carries) topmost[w] = c + 1;
    }
  }
  return groups.values();
}

/** First links of lists, found once for all links that are passed on the way. */
class Heads {
  private readonly known = new Map<number, number>();
  private readonly model: HeapModel;

  constructor(model: HeapModel) {
    this.model = model;
  }

  of(link: number): number {
    const { ofNode } = this.model.classes;
    const passed: number[] = [];
    let head = link;
    for (;;) {
      const known = this.known.get(head);
      if (known !== undefined) {
        head = known;
        break;
      }
      passed.push(head);
      const over = above(this.model, head);
      if (ofNode[over] !== ofNode[head] || over === this.model.graph.root) break;
      // A module's scope is no link of a chain of scopes.
      if (isContext(this.model, over) && isModuleScope(this.model.graph, over)) break;
      head = over;
    }
    for (const node of passed) this.known.set(node, head);
    return head;
  }
}
