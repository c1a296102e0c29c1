'use strict';

/** Exponentially weighted mean and variance; remembers points far outside. */
class AnomalyDetector {
  constructor(alpha = 0.02, limit = 3) { this.alpha = alpha; this.limit = limit; this.mean = NaN; this.variance = 0; this.found = []; this.n = 0; }
  add(at, value) {
    if (this.n++ === 0) { this.mean = value; return; }
    const d = value - this.mean;
    const sd = Math.sqrt(this.variance);
    if (this.n > 200 && sd > 0 && Math.abs(d) > this.limit * sd) this.found.push({ at, score: d / sd });
    const step = this.alpha * d;
    this.mean += step;
    this.variance = (1 - this.alpha) * (this.variance + d * step);
  }
}

module.exports = { AnomalyDetector };
