import { Writable } from 'node:stream';
import { KIND } from './wire.mjs';

const BUCKETS = 256;
const SCALE = 12;

class Series {
  constructor(kind) {
    this.kind = kind;
    this.count = 0;
    this.sum = 0;
    this.last = 0;
    this.lastAt = -Infinity;
    this.buckets = new Uint32Array(BUCKETS);
  }

  add(at, value) {
    this.count++;
    this.sum += value;
    if (at >= this.lastAt) {
      this.lastAt = at;
      this.last = value;
    }
    const slot = Math.floor(Math.log(value + 1) * SCALE);
    this.buckets[slot < BUCKETS ? slot : BUCKETS - 1]++;
  }

  quantile(q) {
    let left = q * this.count;
    for (let i = 0; i < BUCKETS; i++) {
      left -= this.buckets[i];
      if (left <= 0) return Math.exp((i + 0.5) / SCALE) - 1;
    }
    return Infinity;
  }
}

export class Rollup extends Writable {
  series = new Map();

  constructor() {
    super({ objectMode: true, highWaterMark: 256 });
  }

  _write(sample, _encoding, done) {
    const id = `${sample.metric}@${sample.host}`;
    let series = this.series.get(id);
    if (!series) this.series.set(id, (series = new Series(sample.kind)));
    const { offsets, values, at } = sample;
    for (let i = 0; i < values.length; i++) series.add(at * 1000 + offsets[i], values[i]);
    done();
  }

  report(limit) {
    const rows = [...this.series].sort((a, b) => b[1].sum - a[1].sum).slice(0, limit);
    return rows.map(([id, s]) => ({
      id,
      count: s.count,
      shown: s.kind === KIND.counter ? s.sum.toFixed(1) : s.last.toFixed(3),
      p50: s.quantile(0.5).toFixed(2),
      p99: s.quantile(0.99).toFixed(2),
    }));
  }
}
