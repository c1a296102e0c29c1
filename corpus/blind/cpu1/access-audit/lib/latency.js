export class Latency {
  #buckets = new Uint32Array(1024);
  #count = 0;

  record(millis) {
    this.#buckets[Math.min(millis, 1023)]++;
    this.#count++;
  }

  quantile(q) {
    let left = Math.ceil(this.#count * q);
    for (let ms = 0; ms < 1024; ms++) {
      left -= this.#buckets[ms];
      if (left <= 0) return ms;
    }
    return 1023;
  }
}
