const BOUNDS = [1, 2, 5, 10, 25, 50, 100, 250, 1000];

export class Metrics {
  #series = new Map<string, { count: number; sum: number; buckets: number[]; statuses: Map<number, number> }>();

  observe(route: string, status: number, ms: number) {
    let s = this.#series.get(route);
    if (!s) this.#series.set(route, (s = { count: 0, sum: 0, buckets: new Array(BOUNDS.length + 1).fill(0), statuses: new Map() }));
    s.count++;
    s.sum += ms;
    let i = 0;
    while (i < BOUNDS.length && ms > BOUNDS[i]) i++;
    s.buckets[i]++;
    s.statuses.set(status, (s.statuses.get(status) ?? 0) + 1);
  }

  counts() {
    return [...this.#series].map(([route, s]) => ({ route, count: s.count, statuses: Object.fromEntries(s.statuses) }))
      .sort((a, b) => (a.route < b.route ? -1 : 1));
  }
}
