const BOUNDS = Float64Array.from({ length: 48 }, (_, n) => 0.25 * 1.22 ** n);

export class Histogram {
  constructor(labels) {
    this.labels = labels;
    this.counts = new Float64Array(BOUNDS.length + 1);
    this.sum = 0;
  }

  observe(value) {
    let n = 0;
    while (n < BOUNDS.length && value > BOUNDS[n]) n += 1;
    this.counts[n] += 1;
    this.sum += value;
  }

  quantile(q) {
    const total = this.counts.reduce((a, b) => a + b, 0);
    let seen = 0;
    for (let n = 0; n < this.counts.length; n += 1) {
      seen += this.counts[n];
      if (seen >= total * q) return BOUNDS[Math.min(n, BOUNDS.length - 1)];
    }
    return 0;
  }
}
