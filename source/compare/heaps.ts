import { byChange, judge, judgeAlone } from './judge.ts';
import type { Row } from './row.ts';
import { median, Resampler } from './statistics.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/** One heap snapshot as a comparison sees it. Sizes are bytes. */
export interface MeasuredHeap {
  file: string;
  /** As in `HeapModel`. */
  taken?: number | null;
  /** Taken of the same process as the one before it on its side, and later. */
  continues: boolean;
  totalSize: number;
  nodeCount: number;
  /** Objects by constructor. */
  instances: ReadonlyMap<string, number>;
  /** By constructor. */
  retained: ReadonlyMap<string, number>;
}

/** Snapshots of several runs on two sides. They need not be of one process: sizes are compared, by constructor. */
export interface HeapSides {
  before: readonly MeasuredHeap[];
  after: readonly MeasuredHeap[];
  /** Of the whole heap; by snapshot. */
  whole: Row;
  verdict: Verdict;
  /** Retained size by constructor, largest change first. */
  constructors: Row[];
  minShare: number;
  minBytes: number;
}

/** A smaller change does not matter. */
const LEAST_BYTES = 10_000;

/**
 * Compares the heaps of two sides as `compareSides` does recordings: a difference counts as a change where it is significant over the snapshots
 * and large enough to matter.
 */
export function compareHeapSides(
  before: readonly MeasuredHeap[],
  after: readonly MeasuredHeap[],
  minShare: number,
): HeapSides {
  const row = (kind: Row['kind'], name: string, of: (heap: MeasuredHeap) => number): Row => {
    const values = { before: before.map(of), after: after.map(of) };
    const [a, b] = [median(values.before), median(values.after)];
    const side = (value: number) => ({ self: value, total: value });
    return {
      ...{ kind, name, url: '', line: null, was: null, values, change: b - a },
      how: values.before.every((v) => v === 0) ? 'new' : values.after.every((v) => v === 0) ? 'gone' : 'same',
      before: side(a),
      after: side(b),
      interval: null,
      p: null,
      changed: null,
    };
  };
  const whole = row('category', 'all', ({ totalSize }) => totalSize);
  const names = new Set([...before, ...after].flatMap(({ retained }) => [...retained.keys()]));
  const constructors = Array.from(names, (name) =>
    row('constructor', name, ({ retained }) => retained.get(name) ?? 0),
  );
  const resampler = new Resampler(before.length, after.length);
  const means = { resampler, enough: before.length >= 3 && after.length >= 3, paired: false };
  const least = Math.max(minShare * median(whole.values.before), LEAST_BYTES);
  judge(constructors, least, means);
  judgeAlone(whole, least, means);
  const verdict = verdictOf(whole, 'absolute', 'allocation', resampler);
  return {
    before,
    after,
    whole,
    verdict,
    constructors: byChange(constructors),
    minShare,
    minBytes: LEAST_BYTES,
  };
}
