import { CATEGORIES } from '../cpu/model.ts';
import { type EnvironmentDifference, environmentDifferences, type OutputVerdict, outputOf } from './facts.ts';
import { byChange, isPaired, judge, judgeAlone } from './judge.ts';
import type { Measured } from './measured.ts';
import { type Normalization, type Normalized, normalization } from './normalize.ts';
import type { About, Row, Side } from './row.ts';
import { matchedFunctions, type ShapeReader } from './rows.ts';
import { median, Resampler } from './statistics.ts';
import { endingOtherwise, type Verdict, verdictOf } from './verdict.ts';

/** A smaller difference is not reported as a change. */
export interface Limits {
  /** Share of the whole before the change, 0–1. */
  minShare: number;
  /** Microseconds (bytes), per recording. */
  minMicros: number;
}

export const LIMITS: Limits = { minShare: 0.02, minMicros: 1000 };

export interface Comparison {
  kind: 'cpu' | 'allocation';
  before: readonly Measured[];
  after: readonly Measured[];
  normalized: Normalized;
  normalizedWhy: string;
  limits: Limits;
  /** Of CPU time (bytes), normalised; by recording. */
  whole: Row;
  /** Of wall time; by recording, never normalised. */
  wall: Row;
  verdict: Verdict;
  /** Largest change first, of each kind. */
  functions: Row[];
  packages: Row[];
  categories: Row[];
  tasks: Row[];
  /** Latencies of the requests of `record --load`; empty without. */
  requests: Row[];
  environment: EnvironmentDifference[];
  output: OutputVerdict | null;
  /** Row of `functions` by `placeKey` on either side. */
  rowOf: { before: ReadonlyMap<string, Row>; after: ReadonlyMap<string, Row> };
  /** Factors of each recording's values, by recording. */
  factors: { before: number[]; after: number[] };
}

export interface CompareOptions {
  normalize?: Normalization;
  limits?: Limits;
  /** Finds functions again that have another name. */
  shapes?: ShapeReader;
}

/**
 * Compares the recordings of two sides. A difference counts as a change where it is significant and large enough to matter; with few
 * recordings none can be.
 *
 * @throws RangeError where a side is empty or cannot be normalised as asked; the message is for a person.
 */
export function compareSides(
  before: readonly Measured[],
  after: readonly Measured[],
  { normalize = 'auto', limits = LIMITS, shapes }: CompareOptions = {},
): Comparison {
  if (before.length === 0 || after.length === 0) throw new RangeError('one side has no recordings');
  const { normalized, why, factorOf } = normalization(before, after, normalize);
  const factors = { before: before.map(factorOf), after: after.map(factorOf) };
  const known = (side: readonly Measured[]) => side.map((one) => one.facts ?? {});
  const paired = isPaired(known(before), known(after));
  const resampler = new Resampler(before.length, after.length, paired);
  const means = { resampler, enough: before.length >= 3 && after.length >= 3, paired };
  const rowFrom = (about: About, values: Row['values'], totals = values): Row => {
    const [a, b] = [median(values.before), median(values.after)];
    const side = (self: number, list: number[], there: boolean): Side | null =>
      there ? { self, total: median(list) } : null;
    return {
      ...about,
      before: side(a, totals.before, about.how !== 'new'),
      after: side(b, totals.after, about.how !== 'gone'),
      values,
      change: b - a,
      interval: null,
      p: null,
      changed: null,
    };
  };
  const each = (kind: Row['kind'], name: string, of: (one: Measured, factor: number) => number): Row =>
    rowFrom(
      { kind, name, url: '', line: null, how: 'same', was: null },
      {
        before: before.map((one, i) => of(one, factors.before[i])),
        after: after.map((one, i) => of(one, factors.after[i])),
      },
    );
  const whole = each('category', 'all', ({ onCpu }, factor) => onCpu * factor);
  const wall = each('category', 'wall', (one) => one.wall);
  const { functions, rowOf } = matchedFunctions(before, after, factors, rowFrom, shapes);
  const packages = packageNames([...before, ...after]).map((name) =>
    each('package', name, ({ model, scale }, factor) => {
      const found = model.packages.find((one) => one.name === name);
      return (found?.self ?? 0) * scale * factor;
    }),
  );
  const categories = CATEGORIES.filter((name) => name !== 'idle').map((name) =>
    each('category', name, ({ model, scale }, factor) => model.categories[name] * scale * factor),
  );
  const tasks = [...before, ...after].every((one) => one.tasks.count >= MANY_TASKS)
    ? (['p50', 'p95', 'p99', 'max'] as const).map((name) => each('task', name, (one) => one.tasks[name]))
    : [];
  const requests = [...before, ...after].every(({ facts }) => facts?.load)
    ? (['p50', 'p95', 'p99'] as const).map((name) =>
        each('task', name, ({ facts }) => facts!.load![`${name}Micros`]),
      )
    : [];
  const scale = median(factors.before);
  const least = Math.max(limits.minShare * median(whole.values.before), limits.minMicros * scale);
  judge([...functions, ...packages, ...categories], least, means);
  judge(tasks, limits.minMicros, means);
  judge(requests, limits.minMicros, means);
  judgeAlone(whole, least, means);
  judgeAlone(wall, limits.minMicros, means);
  const facts = (side: readonly Measured[]) => side.flatMap((one) => one.facts ?? []);
  return {
    kind: before[0].kind,
    before,
    after,
    normalized,
    normalizedWhy: why,
    limits,
    whole,
    wall,
    verdict:
      endingOtherwise(facts(before), facts(after)) ?? verdictOf(whole, normalized, before[0].kind, resampler),
    functions: byChange(functions),
    packages: byChange(packages),
    categories: byChange(categories),
    tasks,
    requests,
    environment: environmentDifferences(facts(before), facts(after)),
    output: outputOf(facts(before), facts(after)),
    rowOf,
    factors,
  };
}

/** Fewer are too few for percentiles. */
const MANY_TASKS = 20;

function packageNames(all: readonly Measured[]): string[] {
  return [...new Set(all.flatMap(({ model }) => model.packages.map(({ name }) => name)))];
}
