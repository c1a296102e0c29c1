export class Counter {
  counts = new Map();

  add(route, method, status) {
    const key = `${method} ${route} ${status}`;
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  report() {
    return [...this.counts].sort((a, b) => b[1] - a[1]).map(([key, count]) => `${count} ${key}`).join('\n');
  }
}
