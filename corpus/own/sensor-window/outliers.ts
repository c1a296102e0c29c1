import type { Reading } from './readings.ts';

/** Readings that stand far above the mean. */
export function outliers(readings: Reading[]): Reading[] {
  const found: Reading[] = [];
  for (const reading of readings) {
    const mean = readings.map((one) => one.value).reduce((sum, value) => sum + value, 0) / readings.length;
    if (reading.value > mean * 1.5 + 10) {
      found.push(reading);
    }
  }
  return found;
}
