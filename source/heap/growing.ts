import { compare } from './compare.ts';
import { type Contents, collectionOf, contentsOf } from './contents.ts';
import { isEnginePath, isOpen, isProgramCode } from './ground.ts';
import { isScattered } from './groups.ts';
import type { HeapModel, LeakRow } from './model.ts';
import { shortestPath } from './paths.ts';
import type { Suspect } from './suspects.ts';

/**
 * What piled up since the snapshots before is a suspect from this share of the heap on, or from so many objects. Over three, where it has
 * stayed, fewer are enough.
 */
const SUSPICIOUS = 0.005;
const MANY = 1000;
const MANY_STAYED = 100;
const LEAST = 0.0005;
const MOST = 5;

/**
 * Places where objects pile up from snapshot to snapshot, most bytes first, however little of the heap they are yet: a leak is known by its growth, not by its
 * weight. `earlier` are one or two snapshots of the same process, oldest first.
 */
export function findGrowing(model: HeapModel, earlier: readonly HeapModel[]): Suspect[] {
  const total = model.totals.size || 1;
  const many = earlier.length > 1 ? MANY_STAYED : MANY;
  const places = new Map<number, Suspect>();
  for (const leak of compare(model, earlier).leaks) {
    const share = leak.retainedSize / total;
    if (share < SUSPICIOUS && (leak.count < many || share < LEAST)) continue;
    const suspect = suspectOf(model, leak);
    // The keys and the values of one Map are one place, told by the heavier.
    if (suspect && !places.has(suspect.node)) places.set(suspect.node, suspect);
    if (places.size === MOST) break;
  }
  return [...places.values()];
}

function suspectOf(model: HeapModel, leak: LeakRow): Suspect | null {
  const { holder, count, sample } = leak;
  const total = model.totals.size || 1;
  const classIndex = model.classes.ofNode[sample];
  // A few large things that no one place holds are not a pile.
  const scattered = isOpen(model, holder);
  if (scattered && count < MANY_STAYED) return null;
  const pile = scattered ? null : contentsOf(model, holder);
  const whole: Contents =
    pile?.classIndex === classIndex
      ? pile
      : { classIndex, count, retainedSize: leak.retainedSize, sample, held: count };
  const node = scattered ? holder : collectionOf(model, holder, whole);
  const path = scattered ? leak.path : shortestPath(model, node);
  if (isEnginePath(model, path) || isProgramCode(model, [sample])) return null;
  if (scattered && isScattered(model, classIndex, node, path)) return null;
  const { retainedSize } = whole;
  const kind = scattered ? 'group' : 'single';
  return { kind, node, retainedSize, share: retainedSize / total, contents: whole, path, links: 0 };
}
