import { busyBetween } from './busy.ts';
import type { WaitsModel } from './model.ts';
import type { LoadStep } from './recording.ts';

/** The Universal Scalability Law: throughput(n) = one · n / (1 + contention · (n − 1) + coherency · n · (n − 1)). */
export interface Scaling {
  /** Requests per second of one connection. */
  one: number;
  /** 0–1: the serial share. */
  contention: number;
  /** The cost of each pair of connections to each other. */
  coherency: number;
  /** Connections at which throughput is highest; null where it only levels off. */
  peak: number | null;
  /** Requests per second at the peak, or the limit where it levels off; null without a limit. */
  most: number | null;
  /** R²: the share of the variation that the law explains. */
  fit: number;
}

/** Fits the law to steps by least squares; null with fewer than four steps. */
export function fitScaling(steps: readonly LoadStep[]): Scaling | null {
  const points = steps.filter(({ perSecond }) => perSecond > 0);
  if (points.length < 4) return null;
  // n / throughput is linear in 1, n − 1 and n · (n − 1). Costs cannot be negative: such a term is left out and the rest fitted again.
  const rows = points.map(({ connections: n, perSecond }) => [1, n - 1, n * (n - 1), n / perSecond]);
  let used = [0, 1, 2];
  let solved = leastSquares(rows, used);
  while (used.length > 1 && used.some((k) => solved[k] < 0)) {
    const worst = used.filter((k) => k > 0).sort((a, b) => solved[a] - solved[b])[0];
    used = used.filter((k) => k !== worst);
    solved = leastSquares(rows, used);
  }
  const one = 1 / solved[0];
  if (!(one > 0)) return null;
  const [contention, coherency] = [solved[1] * one, solved[2] * one];
  const at = (n: number) => (one * n) / (1 + contention * (n - 1) + coherency * n * (n - 1));
  const peak = coherency > 0 ? Math.max(1, Math.sqrt(Math.max(0, 1 - contention) / coherency)) : null;
  const mean = points.reduce((sum, { perSecond }) => sum + perSecond, 0) / points.length;
  const around = points.reduce((sum, { perSecond }) => sum + (perSecond - mean) ** 2, 0);
  const off = points.reduce((sum, { connections, perSecond }) => sum + (perSecond - at(connections)) ** 2, 0);
  return {
    one,
    contention,
    coherency,
    peak,
    most: peak !== null ? at(peak) : contention > 0 ? one / contention : null,
    fit: around > 0 ? Math.max(0, 1 - off / around) : 1,
  };
}

/** Coefficients of the used columns (the others 0), by the normal equations and elimination. */
function leastSquares(rows: readonly number[][], used: readonly number[]): number[] {
  const size = used.length;
  const system = used.map((a) => [
    ...used.map((b) => rows.reduce((sum, row) => sum + row[a] * row[b], 0)),
    rows.reduce((sum, row) => sum + row[a] * row[3], 0),
  ]);
  for (let k = 0; k < size; k++) {
    const pivot = system
      .slice(k)
      .reduce((best, row, i) => (Math.abs(row[k]) > Math.abs(system[best][k]) ? k + i : best), k);
    [system[k], system[pivot]] = [system[pivot], system[k]];
    for (let i = 0; i < size; i++) {
      if (i === k || system[k][k] === 0) continue;
      const times = system[i][k] / system[k][k];
      for (let j = k; j <= size; j++) system[i][j] -= times * system[k][j];
    }
  }
  const found = [0, 0, 0];
  for (const [k, column] of used.entries())
    found[column] = system[k][k] === 0 ? 0 : system[k][size] / system[k][k];
  return found;
}

/** What was saturated in a step: the event loop, a pool, or another service; null where nothing was. */
export function saturated(model: WaitsModel, { fromMicros, toMicros }: LoadStep): string | null {
  const { operations, strings } = model.recording;
  const [from, to] = [fromMicros, toMicros];
  if (busyBetween(model.busy, from, to) > 0.9 * (to - from)) return 'the event loop is always busy';
  const sums = new Map<string, number>();
  let all = 0;
  for (let i = 0; i < operations.count; i++) {
    if (operations.start[i] < from || operations.end[i] > to || model.onPath[i] === 0) continue;
    const kind = strings[operations.kind[i]];
    sums.set(kind, (sums.get(kind) ?? 0) + model.onPath[i]);
    all += model.onPath[i];
  }
  const [first] = [...sums].sort((a, b) => b[1] - a[1]);
  if (!first || first[1] < 0.5 * all) return null;
  return first[0] === 'pool' ? 'calls queue for a connection of the pool' : `requests wait for ${first[0]}`;
}

/** The first step whose p99 is above a limit; null where none is. */
export const leavesGoal = (steps: readonly LoadStep[], limitMicros: number): LoadStep | null =>
  steps.find(({ p99Micros }) => p99Micros > limitMicros) ?? null;
