/** Amdahl: how many times faster the whole gets when a share of it (0–1) goes; Infinity never, the cap is 1000. */
export const amdahl = (share: number): number => 1 / Math.max(0.001, 1 - Math.min(1, share));
