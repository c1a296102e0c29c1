import { createHash } from 'node:crypto';
import type { LedgerState, Lot } from './types.ts';

interface Line { key: string; lots: number; tonnes: number; median: number; p90: number; held: number }

function quantile(sorted: Float64Array, q: number): number {
  if (sorted.length === 0) return 0;
  const x = (sorted.length - 1) * q;
  const i = Math.floor(x);
  const next = sorted[Math.min(i + 1, sorted.length - 1)];
  return sorted[i] + (next - sorted[i]) * (x - i);
}

function summarise(key: string, lots: Lot[]): Line {
  const moisture = Float64Array.from(lots, (l) => l.moisture).sort();
  let tonnes = 0;
  let held = 0;
  for (const lot of lots) {
    tonnes += lot.tonnes;
    if (lot.holds.length) held++;
  }
  return { key, lots: lots.length, tonnes, median: quantile(moisture, 0.5), p90: quantile(moisture, 0.9), held };
}

export function stockReport(state: LedgerState): string {
  const groups = new Map<string, Lot[]>();
  for (const lot of Object.values(state.lots)) {
    if (lot.closed) continue;
    const key = `${lot.crop}/${lot.grade}`;
    const group = groups.get(key);
    if (group) group.push(lot);
    else groups.set(key, [lot]);
  }
  const lines = [...groups].map(([key, lots]) => summarise(key, lots)).sort((a, b) => b.tonnes - a.tonnes);
  return lines
    .map((l) => [l.key.padEnd(20), String(l.lots).padStart(5), l.tonnes.toFixed(2).padStart(11), l.median.toFixed(2), l.p90.toFixed(2), l.held].join(' '))
    .join('\n');
}

/** Blends lots of one crop towards a moisture target: how many tonnes can be shipped per silo pair. */
export function blendPlan(state: LedgerState, target: number): number {
  const perSilo = state.silos.map(() => ({ wet: 0, dry: 0 }));
  for (const lot of Object.values(state.lots)) {
    if (lot.closed) continue;
    const off = lot.moisture - target;
    if (off > 0) perSilo[lot.silo].wet += lot.tonnes * off;
    else perSilo[lot.silo].dry -= lot.tonnes * off;
  }
  let best = 0;
  for (let a = 0; a < perSilo.length; a++) {
    for (let b = 0; b < perSilo.length; b++) {
      if (a !== b) best = Math.max(best, Math.min(perSilo[a].wet, perSilo[b].dry));
    }
  }
  return best;
}

export function fingerprint(state: LedgerState): string {
  return createHash('sha1').update(JSON.stringify(state)).digest('hex');
}
