export class Metrics {
  #counters = new Map();
  #buckets = new Float64Array(64);

  count(name) {
    this.#counters.set(name, (this.#counters.get(name) ?? 0) + 1);
  }

  observe(amount) {
    this.#buckets[Math.min(63, Math.floor(amount / 16))] += 1;
  }

  line() {
    return [...this.#counters].map(([name, n]) => `${name} ${n}`).join(', ');
  }
}
