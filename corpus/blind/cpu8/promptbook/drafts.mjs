// Rehearsal drafts of a play; every draft cuts, moves and rewrites some lines of the one before.

const CAST = ['ANNA', 'BORIS', 'THE CLERK', 'MADAME', 'PORTER'];
const WORDS = 'the rain has not stopped since Tuesday and nobody wrote to say whether train would wait for us at lower bridge or leave without lamp key letter samovar orchard debt sister'.split(' ');

export class Desk {
  #seed;

  constructor(seed) {
    this.#seed = seed;
  }

  roll(n) {
    this.#seed = (Math.imul(this.#seed, 22695477) + 1) >>> 0;
    return (this.#seed >>> 8) % n;
  }

  line() {
    const words = Array.from({ length: 5 + this.roll(9) }, () => WORDS[this.roll(WORDS.length)]);
    return `${CAST[this.roll(CAST.length)]}: ${words.join(' ')}.`;
  }

  first(length) {
    return Array.from({ length }, () => this.line());
  }

  revise(lines, share) {
    const out = [];
    for (const line of lines) {
      const fate = this.roll(100);
      if (fate < share / 3) continue;
      if (fate < share) {
        const words = line.split(' ');
        words[2 + this.roll(Math.max(1, words.length - 2))] = WORDS[this.roll(WORDS.length)];
        out.push(words.join(' '));
      } else {
        out.push(line);
      }
      if (this.roll(100) < share / 4) out.push(this.line());
    }
    return out;
  }
}

export function* drafts(desk, { length, count, share }) {
  let lines = desk.first(length);
  yield { number: 1, lines };
  for (let number = 2; number <= count; number++) {
    lines = desk.revise(lines, share);
    yield { number, lines };
  }
}
