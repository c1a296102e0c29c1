export class Histogram {
  #bins = new Uint32Array(64);
  count = 0;

  add(value) {
    this.count++;
    this.#bins[Math.min(63, Math.floor(Math.log2(1 + value * 1000) * 5))]++;
  }

  quantile(q) {
    let left = q * this.count;
    for (let i = 0; i < 64; i++) {
      left -= this.#bins[i];
      if (left <= 0) return (2 ** ((i + 1) / 5) - 1) / 1000;
    }
    return Infinity;
  }
}

class Counter extends Map {
  inc(key, by = 1) {
    this.set(key, (this.get(key) ?? 0) + by);
  }

  top(n) {
    return [...this].sort((a, b) => b[1] - a[1] || String(a[0]).localeCompare(String(b[0]))).slice(0, n);
  }
}

export class Digest {
  paths = new Map();
  agents = new Counter();
  clients = new Counter();
  backends = new Counter();
  words = new Counter();
  broken = 0;
  cut = 0;

  take(record) {
    if (record === null) {
      this.broken++;
      return;
    }
    let entry = this.paths.get(record.path);
    if (entry === undefined) this.paths.set(record.path, (entry = { bytes: 0, bad: 0, latency: new Histogram() }));
    entry.bytes += record.bytes;
    entry.latency.add(record.seconds);
    if (record.status >= 500) entry.bad++;
    this.agents.inc(record.agent);
    this.clients.inc(record.client);
    for (const [key] of record.parameters()) this.words.inc(key);
    if (record.backend === null) this.cut++;
    else this.backends.inc(record.backend);
  }

  *rows() {
    for (const [path, e] of [...this.paths].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
      yield `${path.padEnd(22)} ${String(e.latency.count).padStart(6)} ${(e.bytes / 1e6).toFixed(1).padStart(7)} MB  p50 ${e.latency.quantile(0.5).toFixed(3)}  p99 ${e.latency.quantile(0.99).toFixed(3)}  bad ${e.bad}`;
    }
    yield `backends ${this.backends.top(3).map(([k, n]) => `${k} (${n})`).join(', ')}`;
    yield `parameters ${this.words.top(4).map(([k, n]) => `${k} (${n})`).join(', ')}`;
    yield `clients ${this.clients.size}, agents ${this.agents.size}, broken ${this.broken}, cut ${this.cut}`;
  }
}
