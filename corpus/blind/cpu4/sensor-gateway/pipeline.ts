import { quantile, mean, Ring, type Reading } from './stats.ts';

export interface Stage {
  accept(reading: Reading): Reading | null;
  close?(): Record<string, unknown>;
}

export class Calibrate implements Stage {
  private readonly offsets = new Map<string, number>();
  private readonly table: [string, number][];

  constructor(table: [string, number][]) {
    this.table = table;
  }

  accept(reading: Reading): Reading {
    let offset = this.offsets.get(reading.sensor);
    if (offset === undefined) {
      offset = this.table.find(([name]) => name === reading.sensor)?.[1] ?? 0;
      this.offsets.set(reading.sensor, offset);
    }
    return { ...reading, value: reading.value - offset };
  }
}

export class OutlierGate implements Stage {
  private readonly recent = new Map<string, Ring>();
  private dropped = 0;
  private readonly window: number;

  constructor(window: number) {
    this.window = window;
  }

  accept(reading: Reading): Reading | null {
    const ring = this.recent.get(reading.sensor) ?? this.open(reading.sensor);
    const limit = ring.values.length < 20 ? Infinity : this.threshold(ring);
    ring.push(reading.value);
    if (reading.value > limit) {
      this.dropped++;
      return null;
    }
    return reading;
  }

  private threshold(ring: Ring): number {
    return quantile(ring.values, 0.75) * 1.8;
  }

  private open(sensor: string): Ring {
    const ring = new Ring(this.window);
    this.recent.set(sensor, ring);
    return ring;
  }

  close() {
    return { dropped: this.dropped };
  }
}

export class MinuteBuckets implements Stage {
  private readonly buckets = new Map<string, number[]>();

  accept(reading: Reading): Reading {
    const key = `${reading.sensor}/${Math.floor(reading.at / 60_000)}`;
    const bucket = this.buckets.get(key);
    if (bucket) bucket.push(reading.value);
    else this.buckets.set(key, [reading.value]);
    return reading;
  }

  close() {
    const rows = [...this.buckets].map(([key, values]) => ({ key, mean: mean(values), p50: quantile(values, 0.5), p95: quantile(values, 0.95) }));
    rows.sort((a, b) => b.p95 - a.p95);
    return { buckets: rows.length, worst: rows.slice(0, 3).map((r) => `${r.key} ${r.p95.toFixed(2)}`) };
  }
}

export function run(readings: Iterable<Reading>, stages: Stage[]): number {
  let passed = 0;
  for (const first of readings) {
    let reading: Reading | null = first;
    for (const stage of stages) {
      reading = stage.accept(reading);
      if (!reading) break;
    }
    if (reading) passed++;
  }
  return passed;
}
