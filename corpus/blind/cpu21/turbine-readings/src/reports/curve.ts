import type { Series } from '../series/series.ts';

export interface CurveBin { wind: number; n: number; mean: number; p10: number; p90: number }

function quantile(sorted: Float64Array, q: number): number {
  const at = (sorted.length - 1) * q;
  const lo = Math.floor(at);
  const hi = Math.min(lo + 1, sorted.length - 1);
  return sorted[lo] + (sorted[hi] - sorted[lo]) * (at - lo);
}

/** Measured power curve in bins of half a metre per second (IEC 61400-12 style, without density correction). */
export function powerCurve(series: Series, step = 0.5, minimum = 6): CurveBin[] {
  const bins = new Map<number, number[]>();
  for (const { wind, power } of series) {
    const bin = Math.round(wind / step);
    const list = bins.get(bin);
    if (list) list.push(power);
    else bins.set(bin, [power]);
  }
  const out: CurveBin[] = [];
  for (const [bin, values] of [...bins].sort((a, b) => a[0] - b[0])) {
    if (values.length < minimum) continue;
    const sorted = Float64Array.from(values).sort();
    let sum = 0;
    for (const v of sorted) sum += v;
    out.push({ wind: bin * step, n: sorted.length, mean: sum / sorted.length, p10: quantile(sorted, 0.1), p90: quantile(sorted, 0.9) });
  }
  return out;
}
