'use strict';

/** Summary of each window of a tier; quantiles need the values of the window in order. */
class TierRollup {
  constructor(tier, quantiles, emit) {
    this.tier = tier;
    this.quantiles = quantiles;
    this.emit = emit;
    this.window = -1;
    this.values = new Float64Array(64);
    this.n = 0;
  }

  add(at, value) {
    const window = Math.floor(at / this.tier.ms);
    if (window !== this.window) { this.close(); this.window = window; }
    if (this.n === this.values.length) {
      const bigger = new Float64Array(this.n * 2);
      bigger.set(this.values);
      this.values = bigger;
    }
    this.values[this.n++] = value;
  }

  close() {
    if (!this.n) return;
    const sorted = this.values.subarray(0, this.n).sort();
    let sum = 0;
    for (let i = 0; i < sorted.length; i++) sum += sorted[i];
    this.emit({
      tier: this.tier.name,
      at: this.window * this.tier.ms,
      n: this.n,
      mean: sum / this.n,
      min: sorted[0],
      max: sorted[this.n - 1],
      q: this.quantiles.map((p) => sorted[Math.min(this.n - 1, Math.floor(p * this.n))]),
    });
    this.n = 0;
  }
}

module.exports = { TierRollup };
