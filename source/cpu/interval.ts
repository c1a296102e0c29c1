import type { CpuModel } from './model.ts';

/** Wilson's 95 % interval for a share seen `hits` times in `samples`. */
export function wilson(hits: number, samples: number): { low: number; high: number } {
  if (samples <= 0) return { low: 0, high: 1 };
  const z = 1.96;
  const p = Math.min(1, hits / samples);
  const scale = 1 + (z * z) / samples;
  const middle = (p + (z * z) / (2 * samples)) / scale;
  const reach = (z / scale) * Math.sqrt((p * (1 - p)) / samples + (z * z) / (4 * samples * samples));
  return { low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) };
}

/** All of it, but for what adding up has rounded. */
export const isAll = (share: number): boolean => share > 1 - 1e-9;

/** A share that fewer samples than this stand for is told with its interval. */
const ENOUGH = 100;

/** Time of a function: how much of it is the function's own, whose samples are counted; the rest is taken as sampled evenly. */
export interface OwnTime {
  frame: number;
  self: number;
}

/**
 * How far a time may be from the truth as a share of on-CPU time, either way, by the number of samples behind it (half of Wilson's interval, 0–1; all
 * of it for a share of 1, which can only be less); null where there are samples enough, or none at all.
 *
 * @param value microseconds
 * @param own whose time it is: one sample may have lasted as long as a hundred others.
 */
export function uncertainty(model: CpuModel, value: number, own?: OwnTime): number | null {
  const { sampleCount, onCpu, wall, recording } = model;
  const share = value / (onCpu || wall || 1);
  if (recording.kind !== 'cpu' || sampleCount === 0 || !(share > 0) || share > 1) return null;
  const samples = wall > 0 ? Math.max(1, Math.round((sampleCount * onCpu) / wall)) : sampleCount;
  const even = share * samples;
  const hits = own ? Math.min(even, hitsOf(model, even / value, value, own)) : even;
  if (hits >= ENOUGH) return null;
  const { low, high } = wilson(hits, samples);
  if (isAll(share)) return high - low;
  const reach = (high - low) / 2;
  // Samples that lasted long each stand for more; more than all of it nobody can be off.
  return hits < even ? Math.max(reach, Math.min(share, (reach * even) / hits)) : reach;
}

/** Samples behind a time: those of its function, and for what the function calls as many as come in a microsecond. */
function hitsOf({ functions }: CpuModel, perMicro: number, value: number, { frame, self }: OwnTime): number {
  const [all, counted] = [functions.self[frame], functions.samples[frame]];
  const own = Math.min(self, value);
  return (all > 0 ? (own * counted) / all : own * perMicro) + (value - own) * perMicro;
}
