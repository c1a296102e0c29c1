import type { Blast } from './blasts.ts';

export interface Line { label: string; blasts: number; tonnes: number; perTonne: number; p90: number }

function quantile(values: Float64Array, q: number): number {
  const at = (values.length - 1) * q;
  const low = Math.floor(at);
  const high = Math.min(values.length - 1, low + 1);
  return values[low] + (values[high] - values[low]) * (at - low);
}

export function groupBy(blasts: Blast[], label: (b: Blast) => string): Line[] {
  const groups = new Map<string, Blast[]>();
  for (const blast of blasts) {
    const key = label(blast);
    const list = groups.get(key);
    if (list) list.push(blast);
    else groups.set(key, [blast]);
  }
  const lines: Line[] = [];
  for (const [key, list] of groups) {
    const tonnes = list.reduce((sum, b) => sum + b.tonnes, 0);
    const rates = Float64Array.from(list, (b) => b.cost / b.tonnes).sort();
    lines.push({
      label: key,
      blasts: list.length,
      tonnes,
      perTonne: list.reduce((sum, b) => sum + b.cost, 0) / tonnes,
      p90: quantile(rates, 0.9),
    });
  }
  return lines.sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0));
}

/** Bootstrap interval of the mean cost per tonne. */
export function interval(blasts: Blast[], rounds: number, draw: () => number): [number, number] {
  const means = new Float64Array(rounds);
  for (let r = 0; r < rounds; r++) {
    let cost = 0;
    let tonnes = 0;
    for (let i = 0; i < blasts.length; i++) {
      const b = blasts[Math.floor(draw() * blasts.length)];
      cost += b.cost;
      tonnes += b.tonnes;
    }
    means[r] = cost / tonnes;
  }
  means.sort();
  return [quantile(means, 0.05), quantile(means, 0.95)];
}
