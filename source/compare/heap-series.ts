import { minutesBetween, perStep } from '../heap/comparison/rates.ts';
import type { MeasuredHeap } from './heaps.ts';

/** A place in which objects accumulate over a series of snapshots: number and bytes of what it holds in each of the last. */
export interface GrowingPlace {
  className: string;
  path: string[];
  counts: number[] | null;
  sizes: number[];
}

/** Snapshots of one process, oldest first. */
export interface HeapSeries {
  heaps: readonly MeasuredHeap[];
  places: readonly GrowingPlace[];
}

/** Growth from one snapshot to the next, on either side. */
export interface Rate {
  name: string;
  /** Retaining path of a place; null for a constructor and for the whole. */
  path: string[] | null;
  before: { bytes: number; count: number | null };
  after: { bytes: number; count: number | null };
}

/** Growth of two series, such as before and after a fix; largest difference first. */
export interface SeriesComparison {
  before: HeapSeries;
  after: HeapSeries;
  /** Minutes between two snapshots on either side; null where it is not known of both. */
  minutes: { before: number; after: number } | null;
  whole: Rate;
  places: Rate[];
  constructors: Rate[];
}

/** Differences of less than this, and of this share of the larger rate of the whole, are left out. */
const LEAST_BYTES = 1000;
const LEAST_SHARE = 0.005;

/** The series of a side's snapshots; null for a single one, or where they are of several processes. */
export const seriesOf = (
  heaps: readonly MeasuredHeap[],
  places: readonly GrowingPlace[],
): HeapSeries | null =>
  heaps.length > 1 && heaps.every(({ continues }, i) => i === 0 || continues) ? { heaps, places } : null;

/** Compares how fast two series grow: by place, by constructor and as a whole. */
export function compareSeries(before: HeapSeries, after: HeapSeries): SeriesComparison {
  const of = (value: (heap: MeasuredHeap) => number) => ({
    before: perStep(before.heaps.map(value)),
    after: perStep(after.heaps.map(value)),
  });
  const rate = (
    name: string,
    sizes: (heap: MeasuredHeap) => number,
    counts: (heap: MeasuredHeap) => number,
  ): Rate => {
    const [size, count] = [of(sizes), of(counts)];
    return {
      name,
      path: null,
      before: { bytes: size.before, count: count.before },
      after: { bytes: size.after, count: count.after },
    };
  };
  const whole = rate(
    'heap',
    ({ totalSize }) => totalSize,
    ({ nodeCount }) => nodeCount,
  );
  const names = new Set([...before.heaps, ...after.heaps].flatMap(({ retained }) => [...retained.keys()]));
  const constructors = Array.from(names, (name) =>
    rate(
      name,
      ({ retained }) => retained.get(name) ?? 0,
      ({ instances }) => instances.get(name) ?? 0,
    ),
  );
  const most = Math.max(Math.abs(whole.before.bytes), Math.abs(whole.after.bytes));
  const least = Math.max(LEAST_BYTES, most * LEAST_SHARE);
  return {
    before,
    after,
    minutes: minutesOf(before, after),
    whole,
    places: byDifference(placesOf(before, after), least),
    constructors: byDifference(constructors, least),
  };
}

function placesOf(before: HeapSeries, after: HeapSeries): Rate[] {
  const rates = new Map<string, Rate>();
  for (const side of ['before', 'after'] as const)
    for (const { className, path, counts, sizes } of (side === 'before' ? before : after).places) {
      const key = [className, ...path].join('\n');
      const none = { bytes: 0, count: 0 };
      const rate = rates.get(key) ?? { name: className, path, before: none, after: none };
      const count = counts && perStep(counts);
      rates.set(key, { ...rate, [side]: { bytes: perStep(sizes), count } });
    }
  return [...rates.values()];
}

const differenceOf = ({ before, after }: Rate) => after.bytes - before.bytes;

const byDifference = (rates: Rate[], least: number): Rate[] =>
  rates
    .filter(({ before, after }) => Math.max(Math.abs(before.bytes), Math.abs(after.bytes)) >= least)
    .sort((a, b) => Math.abs(differenceOf(b)) - Math.abs(differenceOf(a)));

function minutesOf(before: HeapSeries, after: HeapSeries): SeriesComparison['minutes'] {
  const [a, b] = [before, after].map(({ heaps }) => {
    const minutes = minutesBetween(heaps);
    return minutes === null ? null : minutes / (heaps.length - 1);
  });
  return a === null || b === null ? null : { before: a, after: b };
}
