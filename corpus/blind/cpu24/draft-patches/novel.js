'use strict';

const NOUNS = ['lamp', 'captain', 'orchard', 'letter', 'bridge', 'stranger', 'kettle', 'winter', 'ledger', 'dog'];
const VERBS = ['waited for', 'remembered', 'sold', 'followed', 'painted', 'forgot', 'carried', 'doubted'];

class Author {
  constructor(seed) {
    this.seed = seed;
  }

  roll(n) {
    this.seed = (this.seed * 16807) % 2147483647;
    return this.seed % n;
  }

  sentence() {
    if (this.roll(7) === 0) return '';
    return `The ${NOUNS[this.roll(10)]} ${VERBS[this.roll(8)]} the ${NOUNS[this.roll(10)]}${this.roll(3) ? '.' : ` of ${this.roll(40)}.`}`;
  }

  draft(lines) {
    return Array.from({ length: lines }, () => this.sentence());
  }

  revise(lines, share) {
    const out = [];
    for (let i = 0; i < lines.length; i++) {
      const dice = this.roll(1000) / 1000;
      if (dice < share * 0.4) continue;
      if (dice < share * 0.7) out.push(this.sentence());
      out.push(dice < share ? this.sentence() : lines[i]);
    }
    if (this.roll(3) === 0) {
      const from = this.roll(out.length - 40);
      out.splice(this.roll(out.length - 40), 0, ...out.splice(from, 30));
    }
    return out;
  }
}

module.exports = { Author };
