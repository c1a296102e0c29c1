/** Minutes are charged by the started block; the day has a ceiling and evenings are cheaper. */
export interface Tariff {
  readonly block: number;
  readonly day: number;
  readonly evening: number;
  readonly ceiling: number;
}

const DAY = 1440;

export const tariffs: Record<string, Tariff> = {
  'fish-market': { block: 20, day: 90, evening: 40, ceiling: 1800 },
  opera: { block: 30, day: 160, evening: 120, ceiling: 2600 },
  'west-gate': { block: 60, day: 100, evening: 50, ceiling: 700 },
};

export function charge(tariff: Tariff, from: number, to: number): number {
  let total = 0;
  for (let start = from; start < to; start += DAY) {
    const end = Math.min(to, start + DAY);
    let sum = 0;
    // At most 72 blocks in a day.
    for (let at = start; at < end && sum < tariff.ceiling; at += tariff.block) {
      const hour = Math.floor((at % DAY) / 60);
      sum += hour >= 18 || hour < 7 ? tariff.evening : tariff.day;
    }
    total += Math.min(sum, tariff.ceiling);
  }
  return total;
}
