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

/**
 * How far a share of on-CPU time may be from the truth, either way, by the number of samples behind it (half of Wilson's interval, 0–1; all of it
 * for a share of 1, which can only be less); null where there are samples enough, or none at all.
 */
export function uncertainty({ sampleCount, onCpu, wall, recording }: CpuModel, share: number): number | null {
  if (recording.kind !== 'cpu' || sampleCount === 0 || !(share > 0) || share > 1) return null;
  const samples = wall > 0 ? Math.max(1, Math.round((sampleCount * onCpu) / wall)) : sampleCount;
  if (share * samples >= ENOUGH) return null;
  const { low, high } = wilson(share * samples, samples);
  return isAll(share) ? high - low : (high - low) / 2;
}
