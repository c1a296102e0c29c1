import type { Series } from '../series/series.ts';

export interface Gap { from: number; to: number }

export function gaps(series: Series, longest: number): Gap[] {
  const out: Gap[] = [];
  let previous: number | undefined;
  for (const p of series) {
    if (previous !== undefined && p.at - previous > longest) out.push({ from: previous, to: p.at });
    previous = p.at;
  }
  return out;
}
