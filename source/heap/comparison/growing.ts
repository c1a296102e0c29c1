import type { HeapModel } from '../model.ts';
import type { Suspect } from '../suspects/suspect.ts';
import { compare, Ids } from './compare.ts';
import { isSteadyBeside, withFreed } from './freed.ts';
import { jointSize, merged, withFields } from './joint.ts';
import { suspectOf } from './leak-suspect.ts';
import type { LeakRow } from './model.ts';
import { findReplaced } from './replaced.ts';
import { isGrowing } from './rising.ts';
import { LEAST, MANY, MANY_STAYED, MOST, SUSPICIOUS } from './suspicious.ts';
import { findSwollen } from './swollen.ts';

/**
 * Places where objects accumulate from snapshot to snapshot, most bytes first, however small yet: a leak shows by its growth, not by its size.
 *
 * @param earlier one or two snapshots of the same process, oldest first
 */
export function findGrowing(model: HeapModel, earlier: readonly HeapModel[]): Suspect[] {
  const total = model.totals.size || 1;
  const many = earlier.length > 1 ? MANY_STAYED : MANY;
  const places = new Map<string, Suspect>();
  const reported = new Set<number>();
  const add = (suspect: Suspect | null) => {
    if (!suspect) return;
    // The keys and values of a Map are one place, reported by the heavier.
    const key =
      suspect.list === null || suspect.list === undefined ? `${suspect.node}` : `list ${suspect.list}`;
    if (!places.has(key)) places.set(key, suspect);
  };
  const { leaks } = compare(model, earlier);
  for (const leak of leaks) {
    const share = leak.retainedSize / total;
    if (share < SUSPICIOUS && (leak.count < many || share < LEAST)) continue;
    // Closures that come with the objects hang from the same place.
    const comesWith = reported.has(leak.holder) && /^(Function|system \/ Context)/.test(leak.className);
    if (comesWith || !isGrowing(leak.growth)) continue;
    const suspect = suspectOf(model, earlier, leak);
    if (suspect) suspect.companions = companionsOf(leak, leaks);
    add(suspect);
    if (suspect) reported.add(leak.holder);
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
  const all = [...places.values()];
  const rising = all.filter((one) => !isSteadyBeside([...earlier, model], one, all));
  const found = merged(model, rising).sort((a, b) => b.retainedSize - a.retainedSize);
  for (const whole of found) {
    // An object with several collections is reported by the contents of the heaviest.
    const part = found.find((one) => one !== whole && one.growth?.known && isPartOf(one, whole));
    const ofParts = whole.kind === 'single' && whole.growth?.counts.every((n) => n === 0);
    if (!part || !ofParts || part.retainedSize < whole.retainedSize / 2) continue;
    if (isExplainedBy(whole, part)) continue;
    whole.contents = part.contents;
    whole.growth = { ...whole.growth!, counts: part.growth!.counts, known: true };
    whole.parts = true;
  }
  const whole = withFreed(model, earlier, withFields(model, found));
  const distinct = whole.filter((one) => !whole.some((other) => other !== one && isExplainedBy(one, other)));
  return distinct
    .filter((one) => !distinct.some((other) => other !== one && other.parts && isPartOf(one, other)))
    .slice(0, MOST);
}

const oldIn = ({ graph }: HeapModel, first: HeapModel): Uint8Array => {
  const ids = new Ids(first.graph);
  return Uint8Array.from({ length: graph.nodeCount }, (_, v) => Number(ids.has(graph.nodeId[v])));
};

/** Named classes of which as many objects came to the same place. */
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

/** A part that retains this share of a place explains it: the object around a Map grows as the Map does. */
const ALL = 0.9;

const isExplainedBy = (whole: Suspect, part: Suspect): boolean =>
  (part.retainedSize >= whole.retainedSize * ALL || (whole.kind === 'single' && growsLike(part, whole))) &&
  isPartOf(part, whole);

/** Whether a part that grows is nearly all of what its whole grows by: what else is in that stays as it is. */
function growsLike({ growth: part }: Suspect, { growth: whole }: Suspect): boolean {
  if (!part?.known || !whole?.counts.every((n) => n === 0)) return false;
  const rise = (values: readonly number[]) => values[values.length - 1] - values[0];
  return rise(whole.sizes) > 0 && rise(part.sizes) >= rise(whole.sizes) * ALL;
}

const isPartOf = (part: Suspect, whole: Suspect): boolean =>
  part.path.some(({ node }, i) => node === whole.node && i < part.path.length - 1);
