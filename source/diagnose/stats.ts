import { factor } from '../format/numbers.ts';
import type { Bound } from './finding.ts';

/** Amdahl: how many times faster the whole gets when a share of it (0–1) goes; Infinity never, the cap is 1000. */
export const amdahl = (share: number): number => 1 / Math.max(0.001, 1 - Math.min(1, share));

/** `at least 1.4×`: a factor and how it is to be read, the same wherever a finding's gain is named. */
export function timesWords(speedup: number, bound: Bound = 'up to'): string {
  const by = factor(speedup);
  // `~100×` says "about" by itself.
  return bound === 'about' && by.startsWith('~') ? by : `${bound} ${by}`;
}
