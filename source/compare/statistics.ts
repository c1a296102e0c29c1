/**
 * Two-sample statistics for a handful of runs. Our own, tested against published examples: `simple-statistics` has the rank sum without its
 * p-value and a permutation test that draws at random, and Node's `mannWhitneyTest` is missing before version 26.
 */

/** Mean of the two middle values of an even number; NaN of none. */
export function median(values: ArrayLike<number>): number {
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return Number.NaN;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Up to this many values in all every permutation counts; above, the normal approximation is as good. */
const EXACT = 50;

/**
 * Two-sided Mann–Whitney test. Exact, ties included, up to 50 values; above that the normal approximation, corrected for ties and continuity.
 * 1 where either side is empty.
 */
export function mannWhitney(a: readonly number[], b: readonly number[]): number {
  if (a.length === 0 || b.length === 0) return 1;
  const ranks = doubledRanks([...a, ...b]);
  const observed = sum(ranks.slice(0, a.length));
  const middle = a.length * (a.length + b.length + 1);
  return a.length + b.length <= EXACT
    ? exactP(ranks, a.length, Math.abs(observed - middle), middle)
    : normalP(ranks, a.length, b.length, Math.abs(observed - middle));
}

/** Twice the rank of each value, so that the ranks of ties are whole numbers too. */
function doubledRanks(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((i, j) => values[i] - values[j]);
  const ranks = new Array<number>(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && values[order[to]] === values[order[from]]) to++;
    for (let k = from; k < to; k++) ranks[order[k]] = from + to + 1;
    from = to;
  }
  return ranks;
}

/** Of all ways to choose `n` of the ranks, the share whose sum is at least `distance` from the middle. */
function exactP(ranks: readonly number[], n: number, distance: number, middle: number): number {
  const most = sum(ranks);
  // ways[k][s]: how many choices of k ranks sum to s.
  const ways = Array.from({ length: n + 1 }, () => new Float64Array(most + 1));
  ways[0][0] = 1;
  for (const rank of ranks)
    for (let k = n; k > 0; k--) for (let s = most; s >= rank; s--) ways[k][s] += ways[k - 1][s - rank];
  let [all, far] = [0, 0];
  ways[n].forEach((count, s) => {
    all += count;
    if (Math.abs(s - middle) >= distance) far += count;
  });
  return Math.min(1, far / all);
}

function normalP(ranks: readonly number[], n: number, m: number, doubledDistance: number): number {
  const total = n + m;
  const ties = new Map<number, number>();
  for (const rank of ranks) ties.set(rank, (ties.get(rank) ?? 0) + 1);
  const tied = sum([...ties.values()].map((t) => t ** 3 - t)) / (total * (total - 1));
  const deviation = Math.sqrt(((n * m) / 12) * (total + 1 - tied));
  if (deviation === 0) return 1;
  return Math.min(1, 2 * upperTail(Math.max(0, doubledDistance / 2 - 0.5) / deviation));
}

/** P(Z > z) of a standard normal, z ≥ 0. Abramowitz and Stegun 7.1.26 by way of erfc; absolute error below 1e-7. */
function upperTail(z: number): number {
  const x = z / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const poly =
    t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return 0.5 * poly * Math.exp(-x * x);
}

/**
 * Two-sided paired t test. Under the null hypothesis the differences are symmetric about 0, where outliers only make the test conservative. 1 for
 * fewer than two.
 */
export function pairedT(differences: readonly number[]): number {
  const n = differences.length;
  if (n < 2) return 1;
  const mean = sum(differences) / n;
  const variance = sum(differences.map((value) => (value - mean) ** 2)) / (n - 1);
  if (variance === 0) return mean === 0 ? 1 : 0;
  return studentT(Math.abs(mean) / Math.sqrt(variance / n), n - 1);
}

/** P(|T| > t) of Student's distribution with a whole number of degrees of freedom. Abramowitz and Stegun 26.7.3 and 26.7.4. */
function studentT(t: number, degrees: number): number {
  const angle = Math.atan(t / Math.sqrt(degrees));
  const cos = Math.cos(angle);
  const odd = degrees % 2 === 1;
  let [term, series] = [odd ? cos : 1, 0];
  for (let k = odd ? 1 : 0; k <= degrees - 2; k += 2) {
    series += term;
    term *= (cos * cos * (k + 1)) / (k + 2);
  }
  const within = Math.sin(angle) * series;
  return Math.max(0, 1 - (odd ? (2 / Math.PI) * (angle + within) : within));
}

/**
 * Fisher's exact test, two-sided, of two shares given as `[hits, of]`: the probability of all tables no likelier than the observed one.
 */
export function fisherExact([a, n]: [number, number], [b, m]: [number, number]): number {
  const hits = a + b;
  const chance = (k: number) => Math.exp(logChoose(n, k) + logChoose(m, hits - k) - logChoose(n + m, hits));
  const seen = chance(a) * (1 + 1e-9);
  let p = 0;
  for (let k = Math.max(0, hits - m); k <= Math.min(n, hits); k++) if (chance(k) <= seen) p += chance(k);
  return Math.min(1, p);
}

function logChoose(n: number, k: number): number {
  let value = 0;
  for (let i = 1; i <= k; i++) value += Math.log((n - k + i) / i);
  return value;
}

/** The most frequent value, the smallest of several; 0 of none. */
export function mode(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

/** The smallest p that a Mann–Whitney test of `n` against `m` values without ties can give: 2 of all permutations. */
export function smallestP(n: number, m: number): number {
  let ways = 1;
  for (let k = 1; k <= n; k++) ways *= (m + k) / k;
  return Math.min(1, 2 / ways);
}

/** The fewest runs a side with which a test can reach `alpha`, as the only significant one of `tests`. */
export function runsNeeded(alpha: number, tests = 1): number {
  let runs = 2;
  while (smallestP(runs, runs) * tests > alpha) runs++;
  return runs;
}

/** Why a test needs `runsNeeded`, in a clause. */
export const whySoMany = (alpha: number): string =>
  `with fewer, chance alone separates the two sides in more than 1 of ${Math.round(1 / alpha)} comparisons`;

/** Nobody makes more runs than this. */
const MOST_RUNS = 200;

/**
 * About how many runs it takes until a 95 % interval excludes a limit, as it narrows with the root of their number; null above `MOST_RUNS`.
 */
export function runsToDecide(
  runs: number,
  value: number,
  { low, high }: Interval,
  limit: number,
): number | null {
  const reach = value <= limit ? high - value : value - low;
  const needed = Math.max(runs + 1, runs * (reach / Math.abs(limit - value)) ** 2);
  if (!(needed <= MOST_RUNS)) return null;
  return needed <= 20 ? Math.ceil(needed) : Math.ceil(needed / 10) * 10;
}

/** p-values adjusted for their number by Benjamini and Hochberg: those of at most `q` have a false discovery rate of at most `q`. */
export function benjaminiHochberg(p: readonly number[]): number[] {
  const order = p.map((_, i) => i).sort((i, j) => p[j] - p[i]);
  const adjusted = new Array<number>(p.length);
  let least = 1;
  order.forEach((i, from) => {
    least = Math.min(least, (p[i] * p.length) / (p.length - from));
    adjusted[i] = least;
  });
  return adjusted;
}

export interface Interval {
  low: number;
  high: number;
}

const RESAMPLES = 2000;

/**
 * 95 % percentile bootstrap of a figure of two samples' medians, such as their ratio. All metrics of a comparison share the draws, and the seed is
 * fixed: a report does not change by itself.
 */
export class Resampler {
  private readonly draws: [Uint16Array, Uint16Array];
  private readonly sizes: [number, number];

  /** @param paired whether runs were made in pairs, and are drawn so */
  constructor(before: number, after: number, paired = false) {
    const random = generator(before * 1009 + after);
    const draw = (n: number) => Uint16Array.from({ length: n * RESAMPLES }, () => Math.floor(random() * n));
    this.sizes = [before, after];
    const first = draw(before);
    this.draws = [first, paired ? first : draw(after)];
  }

  interval(
    before: readonly number[],
    after: readonly number[],
    figure: (before: number, after: number) => number,
  ): Interval {
    const [first, second] = [this.medians(0, before), this.medians(1, after)];
    const figures = first.map((value, i) => figure(value, second[i])).sort();
    const at = (share: number) => figures[Math.min(figures.length - 1, Math.floor(share * figures.length))];
    return { low: at(0.025), high: at(0.975) };
  }

  /** Medians of the resampled values of one side. */
  medians(side: 0 | 1, values: readonly number[]): Float64Array {
    const n = this.sizes[side];
    const draws = this.draws[side];
    // Sorted once: a resample's median is then that of its indices.
    const order = Float64Array.from(values).sort();
    const chosen = new Uint16Array(n);
    return Float64Array.from({ length: RESAMPLES }, (_, i) => {
      chosen.set(draws.subarray(i * n, (i + 1) * n));
      chosen.sort();
      return n % 2 === 1 ? order[chosen[n >> 1]] : (order[chosen[(n >> 1) - 1]] + order[chosen[n >> 1]]) / 2;
    });
  }
}

/** mulberry32: uniform in [0, 1), the same sequence for the same seed. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
