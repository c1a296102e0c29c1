import { stringIs } from '../graph/strings.ts';
import { isContext } from '../holdings/contexts.ts';
import type { HeapModel } from '../model.ts';
import { shortestPath } from '../retainers/paths.ts';
import { type Contents, collectionOf, contentsIn, contentsOf, countOf } from '../suspects/contents.ts';
import { holdsEverything, isEnginePath, isProgramCode } from '../suspects/engine-parts.ts';
import { isScattered } from '../suspects/groups.ts';
import type { Suspect } from '../suspects/suspect.ts';
import { measureGrowth } from './growth.ts';
import type { LeakRow } from './model.ts';
import { isGrowing } from './rising.ts';
import { MANY_STAYED } from './suspicious.ts';

// What accumulates in a place that grows: objects, the entries of collections, or the links of a list.

/** A few things that no single place holds are a suspect from this share of the heap on. */
const LARGE = 0.02;

/** Fewer links are parts of something, not a list. */
const LIST = 64;

/** The suspect behind a place that grows; null where that is no leak: a few scattered things, a presized array, the engine's or the program's code. */
export function suspectOf(model: HeapModel, earlier: readonly HeapModel[], leak: LeakRow): Suspect | null {
  const { holder, holders, sample, growth, list } = leak;
  const total = model.totals.size || 1;
  const classIndex = model.classes.ofNode[sample];
  const count = growth.counts[growth.counts.length - 1];
  const retainedSize = growth.sizes[growth.sizes.length - 1];
  // A few large things that no single place holds do not accumulate.
  const scattered = list === -1 || holdsEverything(model, holders[0]);
  if (scattered && list === null && leak.count < MANY_STAYED && leak.retainedSize < total * LARGE)
    return null;
  if (list !== null)
    return count < LIST && !scattered ? inFew(model, earlier, leak) : listOf(model, leak, scattered);
  const pile = scattered
    ? null
    : holders.length > 1
      ? contentsIn(model, Array.from(holders), [])
      : contentsOf(model, holder);
  // Of Maps in a Map, or arrays in an array, the contents are what accumulates.
  if (pile?.within && pile.classIndex !== classIndex && COLLECTION.test(model.classes.names[classIndex])) {
    const className = model.classes.names[pile.classIndex];
    const inner = measureGrowth([...earlier, model], { holders, list: null, className, sample: pile.sample });
    if (isGrowing(inner) && pile.sample !== sample)
      return suspectOf(model, earlier, { ...leak, className, sample: pile.sample, growth: inner });
  }
  const alive = { classIndex, count, retainedSize, sample, held: count };
  // The top of a tree is one of its class, and all that grows hangs below it.
  const top = pile?.classIndex === classIndex && pile.count === 1 && count >= MANY_STAYED ? pile.sample : -1;
  const whole: Contents = pile?.classIndex === classIndex && top === -1 ? pile : alive;
  const inOne = top !== -1 && isContext(model, holder);
  const node = inOne ? top : scattered || holders.length > 1 ? holder : collectionOf(model, holder, whole);
  if (!scattered && holders.length === 1 && isPresized(model, earlier[0], node, count)) return null;
  const path = scattered ? leak.path : shortestPath(model, node);
  if (isEnginePath(model, path) || isProgramCode(model, [sample])) return null;
  if (scattered && isScattered(model, classIndex, node, path)) return null;
  return {
    kind: scattered ? 'group' : 'single',
    node,
    retainedSize,
    share: retainedSize / total,
    contents: { ...whole, count: countOf(model, node, whole) },
    path,
    links: 0,
    spread: holders.length > 1 ? holders : undefined,
    growth,
  };
}

const COLLECTION = /^(Map|Set|Array)$/;

/** Whether an array was made with room for all its elements, as a ring buffer or a pool is: it fills, and grows no further. */
export function isPresized(model: HeapModel, first: HeapModel, node: number, count: number): boolean {
  const { graph } = model;
  if (!stringIs(graph.strings, graph.nodeName[node], 'Array')) return false;
  const before = first.graph.nodeId.indexOf(graph.nodeId[node]);
  return (
    before !== -1 &&
    first.graph.selfSize[before] === graph.selfSize[node] &&
    graph.selfSize[node] >= count * SLOT
  );
}

/** Bytes of an element, where pointers are compressed and where not at least. */
const SLOT = 4;

/** A list of few links with many objects each: these are what accumulates. */
function inFew(model: HeapModel, earlier: readonly HeapModel[], leak: LeakRow): Suspect | null {
  const { firstChild, child } = model.dominators!;
  const { ofNode } = model.classes;
  const below = Array.from(child.subarray(firstChild[leak.sample], firstChild[leak.sample + 1]));
  const links = below.filter((v) => ofNode[v] === ofNode[leak.sample]);
  let pile = contentsOf(model, leak.sample, links);
  // They may be in a collection of the link.
  for (let steps = 0; steps < 3 && pile.sample !== -1 && pile.count < LIST; steps++)
    pile = contentsOf(model, pile.sample);
  const { classIndex, count, sample } = pile;
  if (count < LIST || sample === -1) return listOf(model, leak, false);
  if (isEnginePath(model, leak.path)) return null;
  const className = model.classes.names[classIndex];
  const growth = measureGrowth([...earlier, model], { holders: leak.holders, list: leak.list, className });
  const all = growth.counts[growth.counts.length - 1];
  const retainedSize = growth.sizes[growth.sizes.length - 1];
  const node = leak.holder;
  return {
    kind: 'group',
    node,
    retainedSize,
    share: retainedSize / (model.totals.size || 1),
    contents: { classIndex, count: all, retainedSize, sample, held: all },
    path: shortestPath(model, node),
    links: 0,
    spread: leak.holders.length > 1 ? leak.holders : undefined,
    growth,
  };
}

/** A whole list, or many lists in alike places. */
function listOf(model: HeapModel, leak: LeakRow, scattered: boolean): Suspect | null {
  const { growth, holders, list, path, sample } = leak;
  const total = model.totals.size || 1;
  const links = growth.counts[growth.counts.length - 1];
  const retainedSize = growth.sizes[growth.sizes.length - 1];
  if (isEnginePath(model, path) || isProgramCode(model, [sample])) return null;
  const end = scattered ? firstLink(model, sample) : path[path.length - 1].node;
  const classIndex = model.classes.ofNode[sample];
  // The list may hang from a function or scope around its first link.
  const node = model.classes.ofNode[end] === classIndex ? end : firstLink(model, sample, end);
  return {
    kind: 'chain',
    node,
    retainedSize,
    share: retainedSize / total,
    contents: { classIndex, count: links, retainedSize, sample: node, held: links },
    path: scattered ? shortestPath(model, node) : path,
    links,
    list,
    spread: holders.length > 1 ? holders : undefined,
    growth,
  };
}

/** The link that all others of its class hang from. */
function firstLink({ graph, classes, dominators }: HeapModel, link: number, end = graph.root): number {
  let first = link;
  for (let v = link; v !== end && v !== graph.root; v = dominators!.dominator[v])
    if (classes.ofNode[v] === classes.ofNode[link]) first = v;
  return first;
}
