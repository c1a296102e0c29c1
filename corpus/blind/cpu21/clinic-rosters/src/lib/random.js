'use strict';

class Random {
  constructor(seed) { this.s = seed >>> 0 || 1; }
  next() {
    this.s ^= this.s << 13; this.s >>>= 0;
    this.s ^= this.s >>> 17;
    this.s ^= this.s << 5; this.s >>>= 0;
    return this.s / 4294967296;
  }
  int(n) { return Math.floor(this.next() * n); }
  pick(xs) { return xs[this.int(xs.length)]; }
  sample(xs, k) {
    const pool = xs.slice();
    const out = [];
    while (out.length < k && pool.length) out.push(pool.splice(this.int(pool.length), 1)[0]);
    return out;
  }
}

module.exports = { Random };
