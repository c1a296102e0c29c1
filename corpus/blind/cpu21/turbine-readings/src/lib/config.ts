export interface Config {
  seed: number; parks: string[]; turbinesPerPark: number; samplesPerTurbine: number;
  intervalMs: number; start: number; lateShare: number; rollupMs: number; gapMs: number;
}
export const config: Config = {
  seed: 515, parks: ['noordzee', 'kattegat', 'biscay'], turbinesPerPark: 4, samplesPerTurbine: 6600,
  intervalMs: 60_000, start: Date.UTC(2026, 0, 5), lateShare: 0.35, rollupMs: 3_600_000, gapMs: 600_000,
};
