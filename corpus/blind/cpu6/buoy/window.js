'use strict';

const byValue = (a, b) => a - b;

class SlidingWindow {
  #values;
  #size;
  #next = 0;
  #filled = 0;
  #sum = 0;

  constructor(size) {
    this.#size = size;
    this.#values = new Float64Array(size);
  }

  push(value) {
    if (this.#filled === this.#size) this.#sum -= this.#values[this.#next];
    else this.#filled++;
    this.#values[this.#next] = value;
    this.#sum += value;
    this.#next = (this.#next + 1) % this.#size;
    return this;
  }

  get mean() {
    return this.#filled ? this.#sum / this.#filled : 0;
  }

  get peak() {
    let max = -Infinity;
    for (let i = 0; i < this.#filled; i++) if (this.#values[i] > max) max = this.#values[i];
    return max;
  }

  quantile(q) {
    const ordered = Array.from(this.#values.subarray(0, this.#filled)).sort(byValue);
    return ordered[Math.min(ordered.length - 1, Math.floor(q * ordered.length))] ?? 0;
  }

  get full() {
    return this.#filled === this.#size;
  }
}

module.exports = { SlidingWindow };
