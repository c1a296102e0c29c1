import { isScattered } from '../classes/groups.ts';
import { isEnginePath, isOpen, isProgramCode } from '../graph/ground.ts';
import { stringIs } from '../graph/strings.ts';
import { isContext } from '../holdings/contexts.ts';
import type { HeapModel } from '../model.ts';
import { shortestPath } from '../retainers/paths.ts';
import { type Contents, collectionOf, contentsIn, contentsOf, countOf } from '../suspects/contents.ts';
import type { Suspect } from '../suspects/suspect.ts';
import { compare, Ids } from './compare.ts';
import { withFreed } from './freed.ts';
import { isGrowing, measureGrowth } from './growth.ts';
import { jointSize, merged, withFields } from './joint.ts';
import type { LeakRow } from './model.ts';
import { findReplaced } from './replaced.ts';
import { LEAST, MANY, MANY_STAYED, MOST, SUSPICIOUS } from './suspicious.ts';
import { findSwollen } from './swollen.ts';

/** Few things that no one place holds are a matter from this share of the heap on. */
const LARGE = 0.02;

/** Fewer links than this are no list, but a few parts. */
const LIST = 64;

/**
 * Places where objects pile up from snapshot to snapshot, most bytes first, however little of the heap they are yet: a leak is known by its growth, not by its
 * weight. `earlier` are one or two snapshots of the same process, oldest first.
 */
export function findGrowing(model: HeapModel, earlier: readonly HeapModel[]): Suspect[] {
  const total = model.totals.size || 1;
  const many = earlier.length > 1 ? MANY_STAYED : MANY;
  const places = new Map<string, Suspect>();
  const told = new Set<number>();
  const add = (suspect: Suspect | null) => {
    if (!suspect) return;
    // The keys and the values of one Map are one place, told by the heavier.
    const key =
      suspect.list === null || suspect.list === undefined ? `${suspect.node}` : `list ${suspect.list}`;
    if (!places.has(key)) places.set(key, suspect);
  };
  const { leaks } = compare(model, earlier);
  for (const leak of leaks) {
    const share = leak.retainedSize / total;
    if (share < SUSPICIOUS && (leak.count < many || share < LEAST)) continue;
    // The closures that come with what piles up hang from the same place.
    const comesWith = told.has(leak.holder) && /^(Function|system \/ Context)/.test(leak.className);
    if (comesWith || !isGrowing(leak.growth)) continue;
    const suspect = suspectOf(model, earlier, leak);
    if (suspect) suspect.companions = companionsOf(leak, leaks);
    add(suspect);
    if (suspect) told.add(leak.holder);
    if (places.size === MOST) break;
  }
  for (const swollen of findSwollen(model, earlier)) add(swollen);
  const isOld = earlier.length > 1 ? oldIn(model, earlier[0]) : null;
  if (isOld) for (const replaced of findReplaced(model, earlier, isOld)) add(replaced);
  for (const suspect of isOld ? places.values() : []) {
    if (suspect.kind !== 'group') continue;
    const size = jointSize(model, isOld!, suspect, leaks) ?? 0;
    if (size <= suspect.retainedSize) continue;
    suspect.retainedSize = size;
    suspect.share = size / total;
    suspect.joint = true;
  }
  const found = merged(model, [...places.values()]).sort((a, b) => b.retainedSize - a.retainedSize);
  for (const whole of found) {
    // An object that keeps its things in several collections is told by what is in the heaviest.
    const part = found.find((one) => one !== whole && one.growth?.known && isPartOf(one, whole));
    const ofParts = whole.kind === 'single' && whole.growth?.counts.every((n) => n === 0);
    if (!part || !ofParts || part.retainedSize < whole.retainedSize / 2) continue;
    if (part.retainedSize >= whole.retainedSize * ALL) continue;
    whole.contents = part.contents;
    whole.growth = { ...whole.growth!, counts: part.growth!.counts, known: true };
    whole.parts = true;
  }
  const whole = withFreed(model, earlier, withFields(model, found));
  const untold = whole.filter((one) => !whole.some((other) => other !== one && isTold(one, other)));
  return untold
    .filter((one) => !untold.some((other) => other !== one && other.parts && isPartOf(one, other)))
    .slice(0, MOST);
}

const oldIn = ({ graph }: HeapModel, first: HeapModel): Uint8Array => {
  const ids = new Ids(first.graph);
  return Uint8Array.from({ length: graph.nodeCount }, (_, v) => Number(ids.has(graph.nodeId[v])));
};

/** Named classes of which as many came to the same place as of what piles up. */
function companionsOf({ holder, className, count }: LeakRow, leaks: readonly LeakRow[]): string[] {
  return leaks
    .filter(
      (other) =>
        other.holder === holder &&
        other.className !== className &&
        Math.abs(other.count - count) <= count * 0.1 &&
        /^[\p{Lu}{]/u.test(other.className) &&
        !/^(Array|Object|Map|Set|Function|Promise)$/.test(other.className),
    )
    .map((other) => other.className);
}

/** Of what a place holds as much may be told by a part of it: the object around a Map grows as the Map does. */
const ALL = 0.9;

const isTold = (whole: Suspect, part: Suspect): boolean =>
  part.retainedSize >= whole.retainedSize * ALL && isPartOf(part, whole);

const isPartOf = (part: Suspect, whole: Suspect): boolean =>
  part.path.some(({ node }, i) => node === whole.node && i < part.path.length - 1);

function suspectOf(model: HeapModel, earlier: readonly HeapModel[], leak: LeakRow): Suspect | null {
  const { holder, holders, sample, growth, list } = leak;
  const total = model.totals.size || 1;
  const classIndex = model.classes.ofNode[sample];
  const count = growth.counts[growth.counts.length - 1];
  const retainedSize = growth.sizes[growth.sizes.length - 1];
  // A few large things that no one place holds are not a pile.
  const scattered = list === -1 || isOpen(model, holders[0]);
  if (scattered && list === null && leak.count < MANY_STAYED && leak.retainedSize < total * LARGE)
    return null;
  if (list !== null)
    return count < LIST && !scattered ? inFew(model, earlier, leak) : listOf(model, leak, scattered);
  const pile = scattered
    ? null
    : holders.length > 1
      ? contentsIn(model, Array.from(holders), [])
      : contentsOf(model, holder);
  // Of Maps in a Map, or arrays in one, it is what they hold that piles up.
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

/** Whether an array was made with room for all that is in it, as a ring or a pool is: it fills, and no more. */
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

/** A list of few links, each of which holds many: these are what piles up. */
function inFew(model: HeapModel, earlier: readonly HeapModel[], leak: LeakRow): Suspect | null {
  const { firstChild, child } = model.dominators!;
  const { ofNode } = model.classes;
  const below = Array.from(child.subarray(firstChild[leak.sample], firstChild[leak.sample + 1]));
  const links = below.filter((v) => ofNode[v] === ofNode[leak.sample]);
  let pile = contentsOf(model, leak.sample, links);
  // What it keeps them in is a part of the link.
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

/** The whole of a list, or of many that hang alike. */
function listOf(model: HeapModel, leak: LeakRow, scattered: boolean): Suspect | null {
  const { growth, holders, list, path, sample } = leak;
  const total = model.totals.size || 1;
  const links = growth.counts[growth.counts.length - 1];
  const retainedSize = growth.sizes[growth.sizes.length - 1];
  if (isEnginePath(model, path) || isProgramCode(model, [sample])) return null;
  const end = scattered ? firstLink(model, sample) : path[path.length - 1].node;
  const classIndex = model.classes.ofNode[sample];
  // What the list hangs from may be a function or scope around its first link.
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
