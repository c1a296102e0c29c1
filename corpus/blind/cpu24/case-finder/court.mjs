const ROOTS = ['contract', 'appeal', 'tenant', 'damage', 'evidence', 'order', 'claim', 'custody', 'licen', 'mortgag', 'neglig', 'patent', 'revers',
  'sentenc', 'settl', 'statut', 'testif', 'trespass', 'verdict', 'warrant', 'boundar', 'employ', 'insur', 'judg', 'liab', 'notic', 'pension', 'union'];
const TAILS = ['', 's', 'ed', 'ing', 'ment', 'ation', 'er', 'able'];
const SMALL = ['the', 'of', 'and', 'to', 'in', 'a', 'for', 'on', 'by', 'was'];

export class Court {
  #state;

  constructor(seed) {
    this.#state = seed;
    this.names = Array.from({ length: 3000 }, () => this.#name());
  }

  next(n) {
    this.#state = (Math.imul(this.#state, 214013) + 2531011) >>> 0;
    return (this.#state >>> 8) % n;
  }

  #name() {
    let name = '';
    for (let i = 2 + this.next(3); i > 0; i--) name += 'bdfghklmnprstvz'[this.next(15)] + 'aeiou'[this.next(5)];
    return name;
  }

  word() {
    const kind = this.next(10);
    if (kind < 4) return SMALL[this.next(SMALL.length)];
    if (kind < 8) return ROOTS[Math.min(this.next(ROOTS.length), this.next(ROOTS.length))] + TAILS[this.next(TAILS.length)];
    return this.names[Math.min(this.next(3000), this.next(3000))];
  }

  judgement() {
    const words = [];
    for (let i = 60 + this.next(160); i > 0; i--) words.push(this.word());
    return words.join(' ') + '.';
  }

  query() {
    const parts = [];
    for (let i = 1 + this.next(3); i > 0; i--) {
      const word = this.word();
      parts.push(this.next(5) === 0 && word.length > 3 ? `${word.slice(0, 4)}*` : word);
    }
    return parts.join(' ');
  }
}
