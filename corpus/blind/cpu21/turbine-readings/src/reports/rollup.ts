import type { Series } from '../series/series.ts';

export interface Bucket { from: number; n: number; meanWind: number; maxWind: number; energyKwh: number; turbulence: number }

export function rollup(series: Series, size: number): Bucket[] {
  const buckets: Bucket[] = [];
  if (!series.first || !series.last) return buckets;
  for (let from = Math.floor(series.first.at / size) * size; from <= series.last.at; from += size) {
    const points = series.range(from, from + size);
    if (!points.length) continue;
    let mean = 0;
    let m2 = 0;
    let max = 0;
    let energy = 0;
    for (let i = 0; i < points.length; i++) {
      const { wind, power, at } = points[i];
      const d = wind - mean;
      mean += d / (i + 1);
      m2 += d * (wind - mean);
      if (wind > max) max = wind;
      if (i > 0) energy += ((power + points[i - 1].power) / 2) * ((at - points[i - 1].at) / 3_600_000);
    }
    buckets.push({ from, n: points.length, meanWind: mean, maxWind: max, energyKwh: energy, turbulence: mean > 0 ? Math.sqrt(m2 / points.length) / mean : 0 });
  }
  return buckets;
}
