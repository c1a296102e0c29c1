'use strict';

const { Dice } = require('./manuscript.cjs');

/** Liang's method: patterns in a packed trie, odd numbers allow a break. */
class Hyphenator {
  constructor(patterns) {
    this.next = new Int32Array(27 * 40000);
    this.marks = [null];
    this.size = 1;
    for (const p of patterns) this.#add(p);
    this.known = new Map();
  }

  static #letter(code) {
    return code === 46 ? 26 : code - 97;
  }

  #add(pattern) {
    const marks = [];
    let node = 0;
    let digits = 0;
    for (const c of pattern) {
      if (c >= '0' && c <= '9') {
        digits = Number(c);
        continue;
      }
      marks.push(digits);
      digits = 0;
      const at = node * 27 + Hyphenator.#letter(c.charCodeAt(0));
      if (this.next[at] === 0) {
        this.next[at] = this.size++;
        this.marks.push(null);
      }
      node = this.next[at];
    }
    marks.push(digits);
    this.marks[node] = marks;
  }

  /** Offsets at which the word (lower case letters only) may be broken. */
  breaks(word) {
    let found = this.known.get(word);
    if (found === undefined) {
      found = word.length < 5 ? [] : this.#work(word);
      this.known.set(word, found);
    }
    return found;
  }

  #work(word) {
    const framed = `.${word}.`;
    const levels = new Uint8Array(framed.length + 1);
    for (let i = 0; i < framed.length; i++) {
      let node = 0;
      for (let j = i; j < framed.length; j++) {
        node = this.next[node * 27 + Hyphenator.#letter(framed.charCodeAt(j))];
        if (node === 0) break;
        const marks = this.marks[node];
        if (marks === null) continue;
        for (let k = 0; k < marks.length; k++) if (marks[k] > levels[i + k]) levels[i + k] = marks[k];
      }
    }
    const out = [];
    for (let k = 2; k <= word.length - 3; k++) if (levels[k + 1] & 1) out.push(k);
    return out;
  }
}

function patterns(count) {
  const dice = new Dice(1983);
  const vowels = 'aeiou';
  const others = 'bcdfghklmnprstvw';
  const list = new Set();
  for (const v of vowels) for (const c of others) for (const w of vowels) list.add(`${v}1${c}${w}`);
  while (list.size < count) {
    let p = dice.next() < 0.1 ? '.' : '';
    const length = 2 + Math.floor(dice.next() * 3);
    for (let i = 0; i < length; i++) {
      if (dice.next() < 0.35) p += 1 + Math.floor(dice.next() * 4);
      p += i % 2 ? dice.of(vowels) : dice.of(others);
    }
    list.add(p);
  }
  return list;
}

module.exports = { Hyphenator, patterns };
