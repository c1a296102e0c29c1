/** Counts durations in buckets that grow by about a tenth, so that percentiles need no list of all values. */
export class Histogram {
  #buckets = new Uint32Array(256);
  #count = 0;

  add(value) {
    const index = value < 1 ? 0 : Math.min(255, Math.floor(Math.log(value) * 10.5));
    this.#buckets[index] += 1;
    this.#count += 1;
  }

  get count() {
    return this.#count;
  }

  percentile(p) {
    const wanted = Math.ceil(this.#count * p);
    let seen = 0;
    for (let i = 0; i < this.#buckets.length; i += 1) {
      seen += this.#buckets[i];
      if (seen >= wanted && seen > 0) return Math.round(Math.exp((i + 0.5) / 10.5));
    }
    return 0;
  }
}
