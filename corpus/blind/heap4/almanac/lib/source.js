export class Source {
  constructor(random, closed) {
    this.random = random;
    this.closed = new Set(closed);
  }

  get(name, hour) {
    const headers = new Map([
      ['date', `hour ${hour}`],
      ['etag', `"${Math.floor(this.random() * 2 ** 40).toString(16)}"`],
      ['x-served-by', `cache-${Math.floor(this.random() * 90)}`],
    ]);
    if (this.closed.has(name)) {
      const trail = Array.from({ length: 12 }, (_, hop) => ({ hop, via: `edge-${Math.floor(this.random() * 400)}`, ms: this.random() * 80 }));
      return { status: 410, headers, trail, rows: null };
    }
    if (this.random() < 0.1) return { status: 503, headers, trail: [], rows: null };
    const rows = Array.from({ length: 40 }, (_, n) => ({ n, rise: 300 + this.random() * 120, set: 1000 + this.random() * 200 }));
    return { status: 200, headers, trail: [], rows };
  }
}
