import type { Composition } from './formula.ts';

/** Abundance of each nominal mass above the lightest. */
export type Pattern = Float64Array;

const ABUNDANCE: Record<string, number[]> = {
  C: [0.9893, 0.0107],
  H: [0.999885, 0.000115],
  N: [0.99636, 0.00364],
  O: [0.99757, 0.00038, 0.00205],
  S: [0.9499, 0.0075, 0.0425, 0, 0.0001],
};

const WIDTH = 12;

function convolve(a: Pattern, b: ArrayLike<number>): Pattern {
  const out = new Float64Array(WIDTH);
  for (let i = 0; i < WIDTH; i++) {
    if (a[i] === 0) continue;
    for (let k = 0; k < b.length && i + k < WIDTH; k++) out[i + k] += a[i] * b[k];
  }
  return out;
}

function expand(composition: Composition): Pattern {
  let pattern: Pattern = new Float64Array(WIDTH);
  pattern[0] = 1;
  for (const [element, count] of Object.entries(composition)) {
    for (let n = 0; n < count; n++) pattern = convolve(pattern, ABUNDANCE[element]);
  }
  return normalize(pattern);
}

function normalize(pattern: Pattern): Pattern {
  const top = Math.max(...pattern);
  return pattern.map((p) => p / top);
}

export function remembered<K, V>(compute: (key: K) => V, limit = 5000): (key: K) => V {
  const store = new Map<K, V>();
  return (key) => {
    let value = store.get(key);
    if (value === undefined) {
      value = compute(key);
      if (store.size >= limit) store.delete(store.keys().next().value as K);
      store.set(key, value);
    }
    return value;
  };
}

export const patternOf = remembered(expand);
