const LIMITS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

/** Counts of durations in fixed steps, enough for percentiles of a report. */
class Durations {
  counts = new Uint32Array(LIMITS.length + 1);
  total = 0;

  add(ms) {
    let i = 0;
    while (i < LIMITS.length && ms > LIMITS[i]) i++;
    this.counts[i]++;
    this.total++;
  }

  below(share) {
    const wanted = Math.ceil(this.total * share);
    let seen = 0;
    for (let i = 0; i < LIMITS.length; i++) {
      seen += this.counts[i];
      if (seen >= wanted) return `<=${LIMITS[i]}ms`;
    }
    return 'more';
  }
}

export class Report {
  lines = 0;
  skipped = 0;
  bytes = 0;
  places = new Map();
  addresses = new Map();
  agents = new Map();
  minutes = new Uint32Array(1440);
  errors = new Uint32Array(1440);

  add(record, place) {
    this.lines++;
    this.bytes += record.bytes;
    this.minutes[record.minute]++;
    if (record.status >= 500) this.errors[record.minute]++;
    let entry = this.places.get(place);
    if (!entry) this.places.set(place, (entry = { hits: 0, failed: 0, durations: new Durations() }));
    entry.hits++;
    if (record.status >= 400) entry.failed++;
    entry.durations.add(record.ms);
    this.addresses.set(record.address, (this.addresses.get(record.address) ?? 0) + 1);
    this.agents.set(record.agent, (this.agents.get(record.agent) ?? 0) + 1);
  }

  *print() {
    yield `${this.lines} requests, ${this.skipped} other lines, ${(this.bytes / 1e6).toFixed(1)} MB, ${this.addresses.size} addresses`;
    const places = [...this.places].sort((a, b) => b[1].hits - a[1].hits);
    for (const [place, { hits, failed, durations }] of places) {
      yield `${place.padEnd(18)} ${String(hits).padStart(7)} ${String(failed).padStart(6)}  median ${durations.below(0.5)}  p99 ${durations.below(0.99)}`;
    }
    const busiest = [...this.addresses].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 3);
    yield `busiest: ${busiest.map(([address, hits]) => `${address} (${hits})`).join(', ')}`;
    let worst = 0;
    for (let i = 1; i < 1440; i++) if (this.errors[i] > this.errors[worst]) worst = i;
    yield `worst minute ${worst / 60 | 0}:${String(worst % 60).padStart(2, '0')} with ${this.errors[worst]} errors of ${this.minutes[worst]}`;
    yield `robots ${[...this.agents].filter(([agent]) => agent.includes('bot')).reduce((sum, [, hits]) => sum + hits, 0)}`;
  }
}
