/** Amdahl: how many times faster the whole gets when a share of it (0–1) goes; Infinity never, the cap is 1000. */
export const amdahl = (share: number): number => 1 / Math.max(0.001, 1 - Math.min(1, share));

export { wilson } from '../cpu/interval.ts';
export { bytes } from '../paint/numbers.ts';

export function percent(share: number): string {
  const value = share * 100;
  return `${value >= 99.95 || value === 0 ? value.toFixed(0) : value >= 10 ? value.toFixed(0) : value.toFixed(1)} %`;
}

export function millis(micros: number): string {
  return micros >= 1e6
    ? `${(micros / 1e6).toFixed(2)} s`
    : `${(micros / 1000).toFixed(micros < 10_000 ? 1 : 0)} ms`;
}
