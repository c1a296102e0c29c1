import { createHash } from 'node:crypto';
import type { Bucket } from './rollup.ts';

const HEADER = 'turbine;hour;samples;mean_wind;max_wind;energy_kwh;turbulence';

export class CsvExport {
  #hash = createHash('sha256');
  #rows = 0;
  constructor() { this.#hash.update(`${HEADER}\n`); }

  add(key: string, buckets: Bucket[]): void {
    for (const b of buckets) {
      this.#hash.update(`${key};${new Date(b.from).toISOString()};${b.n};${b.meanWind.toFixed(2)};${b.maxWind.toFixed(2)};${b.energyKwh.toFixed(1)};${b.turbulence.toFixed(4)}\n`);
      this.#rows++;
    }
  }

  finish(): string { return `${this.#rows} rows ${this.#hash.digest('hex')}`; }
}
