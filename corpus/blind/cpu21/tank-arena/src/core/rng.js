export class Rng {
  #s;
  constructor(seed) { this.#s = seed >>> 0 || 1; }
  next() {
    let s = this.#s;
    s ^= s << 13; s ^= s >>> 17; s ^= s << 5;
    this.#s = s >>> 0;
    return this.#s / 4294967296;
  }
  range(a, b) { return a + (b - a) * this.next(); }
  int(n) { return Math.floor(this.next() * n); }
}
