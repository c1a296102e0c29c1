import { cpuUsage, memoryUsage } from 'node:process';
import { EventEmitter } from 'node:events';

export class Collector extends EventEmitter {
  #samples = [];
  #timer;
  constructor({ intervalMs, limits }) {
    super();
    this.limit = limits.samples;
    this.#timer = setInterval(() => this.collect(), intervalMs);
  }

  collect() {
    const { user, system } = cpuUsage();
    const sample = { at: Date.now(), user, system, rss: memoryUsage.rss() };
    this.#samples.push(sample);
    if (this.#samples.length > this.limit) this.#samples.shift();
    this.emit('sample', sample);
  }

  percentiles(field, points = [50, 90, 99]) {
    const sorted = this.#samples.map((s) => s[field]).sort((a, b) => a - b);
    return Object.fromEntries(points.map((p) => [`p${p}`, sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * p) / 100))]]));
  }

  stop() {
    clearInterval(this.#timer);
  }
}
