export interface Reading {
  at: number;
  metric: string;
  value: number;
}

interface Series {
  count: number;
  sum: number;
  min: number;
  max: number;
  latest: Reading;
}

export class Registry {
  readonly #devices = new Map<string, Map<string, Series>>();
  #readings = 0;

  add(device: string, readings: Reading[]): number {
    let metrics = this.#devices.get(device);
    if (!metrics) this.#devices.set(device, (metrics = new Map()));
    for (const reading of readings) {
      const series = metrics.get(reading.metric);
      if (!series) {
        metrics.set(reading.metric, { count: 1, sum: reading.value, min: reading.value, max: reading.value, latest: reading });
        continue;
      }
      series.count += 1;
      series.sum += reading.value;
      series.min = Math.min(series.min, reading.value);
      series.max = Math.max(series.max, reading.value);
      if (reading.at >= series.latest.at) series.latest = reading;
    }
    this.#readings += readings.length;
    return metrics.size;
  }

  describe(device: string) {
    const metrics = this.#devices.get(device);
    if (!metrics) return null;
    const rows = [...metrics].map(([metric, s]) => ({ metric, count: s.count, mean: s.sum / s.count, min: s.min, max: s.max, at: new Date(s.latest.at).toISOString() }));
    return { device, metrics: rows.sort((a, b) => (a.metric < b.metric ? -1 : 1)) };
  }

  totals() {
    return { devices: this.#devices.size, readings: this.#readings };
  }
}

export const registryPlugin = () => new Registry();
