'use strict';

const { Level } = require('./level');

/** One side of a book: levels by price, and the live ones in order with the best price last. */
class Side {
  constructor(sign) {
    this.sign = sign;
    this.levels = new Map();
    this.ladder = [];
  }

  level(price) {
    let l = this.levels.get(price);
    if (!l) {
      l = new Level(price);
      this.levels.set(price, l);
      const at = this.position(price);
      if (at === this.ladder.length) this.ladder.push(l);
      else this.ladder.splice(at, 0, l);
    }
    return l;
  }

  /** First place in the ladder whose price is not worse. */
  position(price) {
    const { ladder, sign } = this;
    let lo = 0;
    let hi = ladder.length;
    while (lo < hi) {
      const mid = (lo + hi) >>> 1;
      if ((ladder[mid].price - price) * sign > 0) lo = mid + 1;
      else hi = mid;
    }
    return lo;
  }

  drop(level) {
    this.levels.delete(level.price);
    const { ladder } = this;
    if (ladder[ladder.length - 1] === level) ladder.pop();
    else ladder.splice(this.position(level.price), 1);
  }

  best() { return this.ladder[this.ladder.length - 1]; }

  depth(n) {
    const out = [];
    for (let i = this.ladder.length - 1; i >= 0 && out.length < n; i--) {
      const l = this.ladder[i];
      out.push([l.price, l.quantity, l.count]);
    }
    return out;
  }
}

module.exports = { Side };
