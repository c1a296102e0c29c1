import { bytes, count, plural } from '../../format/numbers.ts';
import { measureGrowth } from '../../heap/comparison/growth.ts';
import type { Growth } from '../../heap/comparison/model.ts';
import { minutesBetween, perStep } from '../../heap/comparison/rates.ts';
import { isFilling, isGrowing, isRising } from '../../heap/comparison/rising.ts';
import { isBelow } from '../../heap/dominance/below.ts';
import type { HeapModel } from '../../heap/model.ts';
import { sourceOf } from '../../heap/retainers/retainers.ts';
import { above } from '../../heap/suspects/patterns.ts';
import type { Suspect } from '../../heap/suspects/suspect.ts';
import type { Evidence, Finding } from '../finding.ts';
import { type HeapCase, pileOf, plainEntries, type Shape } from './shape.ts';

// A table that is filled once and a leak look the same in one snapshot; what it weighed before tells them apart.

export const MAY_BE_MEANT =
  'First make sure that it grows: one snapshot cannot tell data that is meant to be this large, such as a table loaded at start-up, from data that is never released. Comparing two or three snapshots of one process can.';

/** The same where the ids of the one snapshot tell what is new in it. */
export const MAY_TURN_OVER =
  'First make sure that it goes on growing: a cache that is full and takes new entries for old ones has new objects as well. Comparing this snapshot with the earlier ones of its process tells the two apart.';

/** Surer than this one snapshot cannot make us of what may be meant. */
export const DOUBT = 0.7;
/** What is by nature over once its work is done: no table holds many of them. */
const PASSING =
  /^(Function|Promise|Timeout|Immediate|Listener|Module|Generator|AsyncFunction|AsyncGenerator|AbortController|AbortSignal|IncomingMessage|ServerResponse|ClientRequest|Socket|TLSSocket|\w*Error)$/;

export const isOver = (className: string): boolean => PASSING.test(className);

/** Whether a suspect may be as large as it is meant to be. */
export function doubtful({ piled, suspect, holder }: HeapCase, { mayBeMeant, proof }: Shape): boolean {
  // Functions under keys may be compiled templates or validators; in a list they are callbacks.
  const passing = PASSING.test(piled) && !(piled === 'Function' && holder === 'Map');
  return mayBeMeant === true && !(proof === undefined && passing && suspect.contents.count >= 100);
}

/** What the suspect held in each of the snapshots before, and now; null where there are none. */
export function growthOf({ model, suspect, piled }: HeapCase, earlier: readonly HeapModel[]): Growth | null {
  if (suspect.growth) return suspect.growth;
  if (earlier.length === 0) return null;
  const models = [...earlier, model];
  const { node, kind } = suspect;
  const { sample } = suspect.contents;
  const place = { holders: [node], list: null as number | null, className: piled, sample };
  if (kind === 'chain') {
    // Its first link may be another in each snapshot: the field that it hangs from is not.
    const holder = above(model, node);
    const list = edgeTo(model, holder, node);
    return measureGrowth(models, { ...place, holders: [holder], list, className: nameOf(model, node) });
  }
  // What is held in a second way as well, or from many places, is weighed by its class.
  const alone = kind !== 'group' && model.dominators!.retainedSize[node] >= suspect.retainedSize / 2;
  const own = measureGrowth(models, place);
  if (alone) return own;
  const all = measureGrowth(models, { ...place, list: -1 });
  const isInIt = own.known && own.counts[own.counts.length - 1] >= suspect.contents.count * IN_IT;
  return isInIt ? { ...own, sizes: all.sizes } : all;
}

/** A collection has its things even where others hold them as well: from this share of them on. */
const IN_IT = 0.9;

const nameOf = ({ classes }: HeapModel, node: number) => classes.names[classes.ofNode[node]];

function edgeTo({ graph, retainers }: HeapModel, from: number, to: number): number {
  const { first, edge } = retainers!;
  for (let k = first[to]; k < first[to + 1]; k++) if (sourceOf(graph, edge[k]) === from) return edge[k];
  return -1;
}

/** By the number of things, or by what they weigh. */
export const grows = (growth: Growth | null): boolean =>
  growth !== null && !growth.bounded && !growth.moved && (isGrowing(growth) || isRising(growth.sizes));

/** Whether a place takes no more things than it was made for, and these weigh more each time: what grows is in them. */
export const isHeavier = (growth: Growth | null): boolean =>
  growth?.bounded === true && !growth.moved && isRising(growth.sizes);

/**
 * Whether what grows below a suspect explains it: it holds as many things as before, and they are heavier, because of what piles up in each of
 * them. Of one list, what hangs along it is the list.
 */
export function isExplained(
  model: HeapModel,
  suspect: Suspect,
  growth: Growth,
  by: readonly Suspect[],
): boolean {
  return by.some((other) => {
    if (!other.growth) return false;
    const isOneOf = (node: number) => other.spread?.includes(node) ?? false;
    if (isOneOf(suspect.node) || (suspect.kind === 'chain' && isOneOf(above(model, suspect.node))))
      return true;
    if (other.node === suspect.node) return false;
    // A collection of collections holds just what piles up in each of them.
    const alike = suspect.contents.classIndex === other.contents.classIndex;
    if (other.spread && alike && isBelow(model, other.node, suspect.node)) return true;
    if (suspect.kind === 'group') return isSamePile(model, suspect, growth, other);
    if (other.kind === 'chain' && isBelow(model, suspect.node, other.node))
      return suspect.contents.classIndex === other.contents.classIndex || suspect.contents.count < MANY;
    const counted = growth.counts.some((n) => n > 0);
    if ((counted && isGrowing(growth)) || !isRising(growth.sizes)) return false;
    // Of many alike, what several of them share goes with none of them, and with all.
    const shared = other.spread ? Math.max(1, other.retainedSize / sizeOf(other)) : 1;
    const risen =
      shared * [other, ...(other.beside ?? [])].reduce((sum, one) => sum + rise(one.growth!.sizes), 0);
    return isBelow(model, other.node, suspect.node) && risen >= rise(growth.sizes) * EXPLAINED;
  });
}

/** Things of a class that nothing in particular holds may hang from what grows, or be what it hangs from. */
function isSamePile(model: HeapModel, group: Suspect, growth: Growth, other: Suspect): boolean {
  const { sample, classIndex } = group.contents;
  const sizes = other.growth!.sizes;
  if (isBelow(model, sample, other.node)) return sizes[sizes.length - 1] >= group.retainedSize * IN_IT;
  // As many as before: those of them in which something piles up weigh more.
  if (isGrowing(growth) || rise(sizes) < rise(growth.sizes) * EXPLAINED) return false;
  return isBelow(model, other.node, sample) || isInOne(model, other.spread?.[0] ?? other.node, classIndex);
}

/** Whether a node is of a class or kept by one that is. */
function isInOne({ graph, classes, dominators }: HeapModel, node: number, classIndex: number): boolean {
  let at = node;
  while (at !== graph.root && classes.ofNode[at] !== classIndex) at = dominators!.dominator[at];
  return at !== graph.root;
}

/** Fewer things than this along a list are its links' own. */
const MANY = 100;
/** What piles up in the parts of an object explains its growth from this share on. */
const EXPLAINED = 0.5;

const sizeOf = ({ growth, retainedSize }: Suspect) => growth?.sizes.at(-1) || retainedSize;
const rise = (values: readonly number[]) => values[values.length - 1] - values[0];

export function verdict(c: HeapCase, shape: Shape, growth: Growth | null): Finding['verdict'] {
  const { share, contents, kind } = c.suspect;
  if (shape.needed) return 'leave';
  if (growth) {
    const three = growth.sizes.length > 2;
    // Over two it may still be waste, made once.
    if (!grows(growth)) return three || shape.mayBeMeant ? 'leave' : 'investigate';
    // Three snapshots are proof, whatever it weighs yet; between two, what fills once, such as a cache, grows as well.
    if (three && isSlightRise(c.model, growth) && hasAsMany(growth)) return 'leave';
    if (three) return isSlight(c, growth) ? 'investigate' : 'optimize';
    if (shape.mayBeMeant) return 'investigate';
  }
  if (doubtful(c, shape)) return 'investigate';
  return share >= 0.2 || contents.count >= 1000 || kind === 'chain' ? 'optimize' : 'investigate';
}

/**
 * Whether a place weighs more because others let go of what it holds as well: the heap as a whole rose by much less. What is counted, and more
 * each time, is there.
 */
export function isMoved({ sizes, counts, known }: Growth, models: readonly HeapModel[]): boolean {
  if (sizes.length < 3 || (known && isRising(counts))) return false;
  const [last, before] = [sizes.length - 1, sizes.length - 2];
  const whole = models[last].totals.size - models[before].totals.size;
  return sizes[last] - sizes[before] > whole / MOVED;
}
/** What the heap rose by has to be this much of what the place rose by. */
const MOVED = 0.25;

/** A rise below these shares, of the heap and of the place itself, may be a table's last slot or a cache that warms up. */
const SLIGHT_OF_HEAP = 0.02;
const SLIGHT_OF_ITSELF = 0.1;

function isSlightRise({ totals }: HeapModel, { sizes }: Growth): boolean {
  const bytes = rise(sizes);
  return bytes < totals.size * SLIGHT_OF_HEAP && bytes < sizes[0] * SLIGHT_OF_ITSELF;
}

/** Whether a place weighs a little more over three snapshots and holds nothing that could be counted: what is in it was made anew, a little longer. */
export const isDrift = (model: HeapModel, growth: Growth | null): boolean =>
  growth !== null &&
  growth.sizes.length > 2 &&
  isSlightRise(model, growth) &&
  growth.counts.every((n) => n === 0);

/** Whether fewer came in the second step than half of the first: what fills, such as a cache, does that. */
const isSlowing = ({ counts, known }: Growth): boolean =>
  known && counts.length > 2 && counts[2] - counts[1] < (counts[1] - counts[0]) * SLOWING;
const SLOWING = 0.5;

/** Whether it holds something countable, and no more of it than before. */
const hasAsMany = ({ counts, known }: Growth): boolean =>
  known && counts[0] > 0 && counts[counts.length - 1] <= counts[0];

/** Whether a place has grown too little to propose a change, or by the weight of as many things as before that nobody explains. */
function isSlight({ model, suspect }: HeapCase, growth: Growth): boolean {
  if (isSlightRise(model, growth) || isSlowing(growth)) return true;
  return hasAsMany(growth) && suspect.growth === undefined;
}

/** How sure growth makes us; a table that doubles tells less. */
export function sureness(growth: Growth): number {
  if (!grows(growth)) return 0.6;
  if (isFilling(growth)) return 0.7;
  return growth.sizes.length > 2 ? 0.95 : 0.8;
}

/** What is known of growth, or that nothing is. */
export function growthEvidence(
  c: HeapCase,
  shape: Shape,
  growth: Growth | null,
  models: readonly HeapModel[],
): Evidence[] {
  if (growth) {
    const { sizes } = growth;
    const told = grows(growth)
      ? 'it grows from snapshot to snapshot'
      : isHeavier(growth)
        ? 'it holds as many as it was made for, and these grow'
        : 'it does not go on growing';
    const text = growth.moved
      ? `it holds more than before, ${sizes.map(bytes).join(', then ')}, and the heap as a whole has not grown by that: other places released the same objects`
      : isFilling(growth)
        ? `it has grown: ${sizes.map(bytes).join(', then ')}; such a table doubles when it is full, so an unchanged size does not mean unchanged contents`
        : `${told}: ${sizes.map(bytes).join(', then ')}${countsText(c, growth)}${grows(growth) ? rateText(growth, models) : ''}`;
    return [{ metric: 'growth', value: rise(sizes), unit: 'bytes', text }];
  }
  if (!doubtful(c, shape)) return [];
  const text = 'one snapshot shows that it is large, not that it grows';
  return [{ metric: 'growth', value: c.suspect.retainedSize, unit: 'bytes', text }];
}

/** Node's default heap limit, on a machine of 16 GB or more. */
const HEAP_LIMIT = 4e9;

/** `; +1.3 MB from one to the next, 650 kB a minute, which fills a heap of 4.00 GB in 4.2 days`: by the snapshots' times, else by their number. */
function rateText({ sizes }: Growth, models: readonly HeapModel[]): string {
  const step = perStep(sizes);
  if (step <= 0) return '';
  const left = Math.max(0, HEAP_LIMIT - models[models.length - 1].totals.size);
  const minutes = minutesBetween(models);
  const rate = minutes === null ? null : rise(sizes) / minutes;
  const told = `; +${bytes(step)} from one to the next`;
  return rate === null
    ? `${told}, which fills a heap of ${bytes(HEAP_LIMIT)} after ${plural(Math.round(left / step), 'more snapshot')}`
    : `${told}, ${bytes(rate)} a minute by the files' times, which fills a heap of ${bytes(HEAP_LIMIT)} in ${longTime(left / rate)}`;
}

/** Minutes, in the unit that people plan by. */
function longTime(minutes: number): string {
  if (minutes < 120) return plural(Math.max(1, Math.round(minutes)), 'minute');
  const hours = minutes / 60;
  return hours < 72 ? `${Math.round(hours)} hours` : `${count(Math.round(hours / 24))} days`;
}

function countsText(c: HeapCase, { counts, known }: Growth): string {
  if (!known || counts.every((n) => n === 0)) return '';
  // All closures are of one class: those that are no part of the pile may be among them.
  const last = counts[counts.length - 1];
  if (c.piled === 'Function' && Math.abs(last - c.suspect.contents.count) > last * (1 - IN_IT)) return '';
  return `; ${plainEntries(c)?.exact === false ? 'at least ' : ''}${numbers(counts)} ${pileOf(c)}`;
}

export const numbers = (counts: readonly number[]): string => counts.map(count).join(' → ');
