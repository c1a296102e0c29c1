'use strict';

const WORDS = 'the committee agreed that members shall pay their fee before march unless the board has decided otherwise in writing and a vote was held'.split(' ');

class Author {
  #state;

  constructor(seed) {
    this.#state = seed | 1;
  }

  below(n) {
    let x = this.#state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.#state = x;
    return (x >>> 0) % n;
  }

  line() {
    if (this.below(6) === 0) return '';
    const words = [];
    for (let i = 3 + this.below(6); i > 0; i--) words.push(WORDS[this.below(WORDS.length)]);
    return words.join(' ');
  }

  draft(length) {
    return Array.from({ length }, () => this.line());
  }

  /** Some paragraphs moved, some lines changed, dropped or added. */
  revise(lines, share) {
    const out = [];
    for (const line of lines) {
      const roll = this.below(1000);
      if (roll < share) out.push(this.line());
      else if (roll < share * 1.5) continue;
      else if (roll < share * 2) out.push(line, this.line());
      else out.push(line);
    }
    for (let k = 0; k < 4; k++) {
      const from = this.below(out.length - 40);
      const block = out.splice(from, 5 + this.below(30));
      out.splice(this.below(out.length), 0, ...block);
    }
    return out;
  }
}

module.exports = { Author };
