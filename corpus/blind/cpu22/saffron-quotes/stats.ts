import { filter, fold, map, pipe, toArray, windows } from './fp.ts';
import type { Seq } from './fp.ts';
import type { Quote } from './quote.ts';

export interface Summary { spice: string; n: number; mean: number; deviation: number; swings: number; trend: number }

const mean = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0) / (xs.length || 1);

/** Theil-Sen slope over at most 90 points: robust, and quadratic on purpose. */
export function slope(points: ReadonlyArray<readonly [number, number]>): number {
  const step = Math.max(1, Math.floor(points.length / 90));
  const some = points.filter((_, i) => i % step === 0);
  const slopes: number[] = [];
  for (let i = 0; i < some.length; i++) {
    for (let j = i + 1; j < some.length; j++) {
      const dx = some[j][0] - some[i][0];
      if (dx !== 0) slopes.push((some[j][1] - some[i][1]) / dx);
    }
  }
  slopes.sort((a, b) => a - b);
  return slopes.length ? slopes[slopes.length >> 1] : 0;
}

export const summarise = (quotes: Seq<Quote>) => (spice: string): Summary => {
  const own = pipe(quotes, filter((q: Quote) => q.spice === spice));
  const prices = toArray(pipe(own, map((q: Quote) => q.price)));
  const m = mean(prices);
  const deviation = Math.sqrt(mean(prices.map((p) => (p - m) ** 2)));
  const swings = pipe(
    own,
    windows(5),
    fold(0, (n: number, w: readonly Quote[]) => (Math.abs(w[4].price - mean(w.map((q) => q.price))) > deviation ? n + 1 : n)),
  );
  const trend = slope(toArray(pipe(own, map((q: Quote) => [q.day, q.price] as const))));
  return { spice, n: prices.length, mean: m, deviation, swings, trend };
};
