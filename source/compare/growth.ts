import { labelOf } from '../cpu/query.ts';
import { ANONYMOUS } from '../format/anonymous.ts';
import { fileKey } from './files.ts';
import { type Fit, fit, type Model, modelOf } from './fit.ts';
import type { Measured } from './measured.ts';
import { placeKey } from './rows.ts';

/** How often a function's code ran, by V8's precise coverage. Lines are 1-based. */
export interface FunctionCount {
  name: string;
  url: string;
  line: number;
  column: number;
  calls: number;
  /** Of the block that ran most, such as the body of its innermost loop. */
  count: number;
  countLine: number;
}

/** Recordings of one program at one size of its input. */
export interface SizeRuns {
  size: number;
  recordings: readonly Measured[];
  counts: readonly FunctionCount[] | null;
}

export interface GrowthRow {
  name: string;
  url: string;
  line: number | null;
  /** Of self time over n, with its 95 % interval. */
  exponent: number;
  low: number;
  high: number;
  /** By counts where time grows as they do, else by time. */
  model: Model['name'];
  /** False where neither counts nor times tell one order of growth from the next: too few runs, or too noisy. */
  sure: boolean;
  /** Of the block that runs most; null where nothing was counted. */
  countExponent: number | null;
  /** Of that block at the largest size. */
  count: number | null;
  countLine: number | null;
  /** Time grows faster than counts: a loop in a built-in (`includes`, `sort`, `slice`), inlined code, or memory that no longer fits a cache. */
  hidden: boolean;
  /** Mean self time of a run, by size, microseconds. */
  micros: number[];
  /** Predicted at 10 and 100 times the largest size. */
  at10: number;
  at100: number;
}

export interface Growth {
  sizes: number[];
  /** Most expensive at ten times the size first. */
  functions: GrowthRow[];
}

/** V8's default sampling interval in microseconds. */
const INTERVAL = 1000;
/** Fewer samples in a run do not give its time. */
const FEWEST = 4;
/** An interval wider than this holds two orders. */
const WIDEST = 1;
/** Exponents closer than this count as equal: caches and warm-up make as much difference. */
const SAME = 0.35;

/**
 * How the time of each function grows with the size of the input, and beside it how often its code runs.
 *
 * @throws RangeError for fewer than three sizes: two points are on every line
 */
export function growthOf(runs: readonly SizeRuns[]): Growth {
  const ordered = [...runs].sort((a, b) => a.size - b.size);
  const sizes = ordered.map(({ size }) => size);
  if (new Set(sizes).size < 3) throw new RangeError('growth takes three sizes or more');
  if (sizes[0] <= 0) throw new RangeError('sizes are above 0');
  const functions: GrowthRow[] = [];
  for (const one of tableOf(ordered).values()) {
    const row = rowOf(one, ordered);
    if (row) functions.push(row);
  }
  functions.sort((a, b) => b.at10 - a.at10);
  return { sizes, functions };
}

interface Timed {
  name: string;
  url: string;
  line: number | null;
  column: number | null;
  /** By size, by run: microseconds, and the samples they stand for. */
  micros: number[][];
  samples: number[][];
}

function tableOf(runs: readonly SizeRuns[]): Map<string, Timed> {
  const table = new Map<string, Timed>();
  for (const [s, { recordings }] of runs.entries())
    for (const [r, { model, scale, facts }] of recordings.entries())
      for (const frame of model.functions.order) {
        const { name, url, line, column } = labelOf(model, frame);
        const key = placeKey({ name, url, line, column }, fileKey(url, facts?.cwd ?? ''));
        let one = table.get(key);
        if (!one) {
          const empty = () => runs.map((run) => new Array<number>(run.recordings.length).fill(0));
          table.set(key, (one = { name, url, line, column, micros: empty(), samples: empty() }));
        }
        const micros = model.functions.self[frame] * scale;
        one.micros[s][r] += micros;
        // After a long wait V8 catches up with thousands of samples at once, which are no more than one.
        one.samples[s][r] += Math.min(model.functions.samples[frame], micros / INTERVAL);
      }
  return table;
}

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / Math.max(1, values.length);

/** Relative deviation between runs on an idle machine, which more samples do not reduce. */
const RUN_NOISE = 0.05;

/** Inverse variance of a time's logarithm: sampling noise and noise between runs. */
const weightOf = (samples: number, noise: number): number => 1 / (1 / Math.max(1, samples) + noise ** 2);

/** Relative deviation between runs of one size beyond their sampling noise; a busy machine has more. */
function runNoise(micros: readonly (readonly number[])[], samples: readonly (readonly number[])[]): number {
  let [squares, degrees, sampled, all] = [0, 0, 0, 0];
  for (const [s, values] of micros.entries()) {
    const logs = values.filter((value) => value > 0).map(Math.log);
    if (mean(samples[s]) < FEWEST || logs.length < 2) continue;
    const middle = mean(logs);
    for (const log of logs) squares += (log - middle) ** 2;
    degrees += logs.length - 1;
    sampled += logs.length / Math.max(1, mean(samples[s]));
    all += logs.length;
  }
  return degrees === 0 ? RUN_NOISE : Math.sqrt(Math.max(RUN_NOISE ** 2, squares / degrees - sampled / all));
}

function rowOf(timed: Timed, runs: readonly SizeRuns[]): GrowthRow | null {
  const { name, url, line, micros, samples } = timed;
  const noise = runNoise(micros, samples);
  const points = runs.flatMap(({ size }, s) => {
    if (mean(samples[s]) < FEWEST) return [];
    return micros[s].flatMap((value, r) =>
      value > 0 ? [{ n: size, value, weight: weightOf(samples[s][r], noise) }] : [],
    );
  });
  if (new Set(points.map(({ n }) => n)).size < 3) return null;
  const time = fit(points);
  const counts = countsOf(timed, runs);
  const counted = counts && fit(counts.points);
  const agrees = counted !== null && isSame(time, counted.exponent);
  const model = modelOf(agrees ? counts!.points : points);
  const slope = fit(points.map((one) => ({ ...one, value: model.grows(one.n) }))).exponent;
  const sure = agrees || (time.high - time.low <= WIDEST && isSame(time, slope));
  const last = runs[runs.length - 1].size;
  const now = mean(micros[micros.length - 1]);
  const at = (times: number) => now * (model.grows(last * times) / model.grows(last));
  return {
    name,
    url,
    line,
    exponent: time.exponent,
    low: time.low,
    high: time.high,
    model: model.name,
    sure,
    countExponent: counted?.exponent ?? null,
    count: counts?.count ?? null,
    countLine: counts?.line ?? null,
    hidden: sure && counted !== null && !agrees && time.exponent > counted.exponent,
    micros: micros.map(mean),
    at10: at(10),
    at100: at(100),
  };
}

/** Whether an exponent agrees with a fit: within its interval, or as near as caches and warm-up allow. */
const isSame = ({ exponent, low, high }: Fit, other: number): boolean =>
  (other >= low && other <= high) || Math.abs(exponent - other) <= SAME;

function countsOf({ name, url, line, column }: Timed, runs: readonly SizeRuns[]) {
  const found = runs.map(({ counts, size }) => {
    const same = (counts ?? []).filter(
      (one) => one.line === line && one.url === url && (one.name || ANONYMOUS) === name,
    );
    // Several on one line: V8's column of a function is that of its parameters, that of coverage the function's.
    const near = same.sort((a, b) => away(a, column) - away(b, column))[0];
    return near && near.count > 0 ? { size, ...near } : null;
  });
  const known = found.filter((one) => one !== null);
  if (known.length < 3) return null;
  const last = known[known.length - 1];
  const points = known.map(({ size, count }) => ({ n: size, value: count, weight: 1 }));
  return { points, count: last.count, line: last.countLine };
}

const away = (one: FunctionCount, column: number | null) => Math.abs(one.column - (column ?? one.column));
