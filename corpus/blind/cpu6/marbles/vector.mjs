export class Random {
  #a;
  constructor(seed) {
    this.#a = seed | 0;
  }
  next() {
    this.#a = (this.#a + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#a ^ (this.#a >>> 15), this.#a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }
  between(lo, hi) {
    return lo + this.next() * (hi - lo);
  }
}

export const dot = (ax, ay, bx, by) => ax * bx + ay * by;
