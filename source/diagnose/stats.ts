/** Amdahl: how many times faster the whole gets when a share of it (0–1) goes; Infinity never, the cap is 1000. */
export const amdahl = (share: number): number => 1 / Math.max(0.001, 1 - Math.min(1, share));

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

export function percent(share: number): string {
  const value = share * 100;
  return `${value >= 99.95 || value === 0 ? value.toFixed(0) : value >= 10 ? value.toFixed(0) : value.toFixed(1)} %`;
}

export function millis(micros: number): string {
  return micros >= 1e6
    ? `${(micros / 1e6).toFixed(2)} s`
    : `${(micros / 1000).toFixed(micros < 10_000 ? 1 : 0)} ms`;
}

export function bytes(count: number): string {
  return count >= 1 << 20 ? `${(count / (1 << 20)).toFixed(1)} MB` : `${(count / 1024).toFixed(0)} kB`;
}
