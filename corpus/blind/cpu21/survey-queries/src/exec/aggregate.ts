import type { Evaluator } from './compile.ts';

export interface Accumulator { add(group: number, row: number): void; result(group: number): number }

class Sums implements Accumulator {
  #sum: number[] = [];
  #n: number[] = [];
  #value: Evaluator | null;
  #mode: string;
  constructor(mode: string, value: Evaluator | null) { this.#mode = mode; this.#value = value; }
  add(g: number, row: number) {
    if (g === this.#n.length) { this.#n.push(0); this.#sum.push(0); }
    this.#n[g]++;
    if (this.#value) this.#sum[g] += this.#value(row);
  }
  result(g: number) { return this.#mode === 'count' ? this.#n[g] : this.#mode === 'sum' ? this.#sum[g] : this.#sum[g] / this.#n[g]; }
}

class Extremes implements Accumulator {
  #best: number[] = [];
  #value: Evaluator;
  #sign: number;
  constructor(value: Evaluator, sign: number) { this.#value = value; this.#sign = sign; }
  add(g: number, row: number) {
    const v = this.#value(row);
    if (g === this.#best.length) this.#best.push(v);
    else if ((v - this.#best[g]) * this.#sign > 0) this.#best[g] = v;
  }
  result(g: number) { return this.#best[g]; }
}

class Medians implements Accumulator {
  #all: number[][] = [];
  #value: Evaluator;
  constructor(value: Evaluator) { this.#value = value; }
  add(g: number, row: number) {
    if (g === this.#all.length) this.#all.push([]);
    this.#all[g].push(this.#value(row));
  }
  result(g: number) {
    const sorted = Float64Array.from(this.#all[g]).sort();
    const mid = sorted.length >> 1;
    return sorted.length % 2 ? sorted[mid] : (sorted[mid - 1] + sorted[mid]) / 2;
  }
}

export function accumulator(fn: string, value: Evaluator | null): Accumulator {
  if (fn === 'count' || fn === 'sum' || fn === 'avg') return new Sums(fn, value);
  if (!value) throw new Error(`${fn} needs an argument`);
  if (fn === 'median') return new Medians(value);
  return new Extremes(value, fn === 'max' ? 1 : -1);
}
