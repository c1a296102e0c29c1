import { Histogram } from './histogram.mjs';

export class Report {
  #top;
  #routes = new Map();
  #hosts = new Map();
  #browsers = {};
  #hours = new Array(24).fill(0);
  #statuses = new Map();
  #bytes = 0;
  #rejected = 0;

  constructor({ top }) {
    this.#top = top;
  }

  reject() {
    this.#rejected += 1;
  }

  addAll(entries) {
    for (const entry of entries) this.#add(entry);
  }

  #add({ host, hour, method, route, status, bytes, browser, micros }) {
    const key = `${method} ${route}`;
    let stats = this.#routes.get(key);
    if (!stats) {
      stats = { times: new Histogram(), errors: 0, bytes: 0 };
      this.#routes.set(key, stats);
    }
    stats.times.add(micros);
    stats.bytes += bytes;
    if (status >= 500) stats.errors += 1;
    this.#hosts.set(host, (this.#hosts.get(host) ?? 0) + 1);
    this.#statuses.set(status, (this.#statuses.get(status) ?? 0) + 1);
    this.#browsers[browser] = (this.#browsers[browser] ?? 0) + 1;
    this.#hours[hour] += 1;
    this.#bytes += bytes;
  }

  finish() {
    const routes = [...this.#routes]
      .map(([route, s]) => ({ route, count: s.times.count, p50: s.times.percentile(0.5), p95: s.times.percentile(0.95), errors: s.errors, bytes: s.bytes }))
      .sort((a, b) => b.count - a.count || a.route.localeCompare(b.route));
    const hosts = [...this.#hosts].sort((a, b) => b[1] - a[1]).slice(0, this.#top).map(([host, count]) => ({ host, count }));
    return {
      total: routes.reduce((sum, { count }) => sum + count, 0),
      rejected: this.#rejected,
      bytes: this.#bytes,
      routes: routes.slice(0, this.#top),
      hosts,
      statuses: Object.fromEntries([...this.#statuses].sort((a, b) => a[0] - b[0])),
      browsers: structuredClone(this.#browsers),
      busiestHour: this.#hours.indexOf(Math.max(...this.#hours)),
    };
  }
}
