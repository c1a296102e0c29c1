'use strict';

class Metrics {
  constructor() { this.counters = new Map(); this.timings = new Map(); }

  inc(name, by = 1) { this.counters.set(name, (this.counters.get(name) ?? 0) + by); }

  time(name, fn) {
    const from = process.hrtime.bigint();
    try {
      return fn();
    } finally {
      const t = this.timings.get(name) ?? { n: 0, ns: 0n, max: 0n };
      const took = process.hrtime.bigint() - from;
      t.n++;
      t.ns += took;
      if (took > t.max) t.max = took;
      this.timings.set(name, t);
    }
  }

  snapshot() {
    return Object.fromEntries([...this.counters].sort());
  }

  slowest() {
    return [...this.timings].map(([name, t]) => `${name}: ${t.n} runs, ${(Number(t.ns) / 1e6).toFixed(1)} ms, at most ${(Number(t.max) / 1e6).toFixed(2)} ms`);
  }
}

module.exports = { Metrics };
