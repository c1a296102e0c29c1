import { parse } from 'yaml';
import { sheets } from './collect.mjs';

const VOWELS = /[aeiouäöü]/;

function soundex(word) {
  let out = '';
  let last = '';
  for (const ch of word) {
    const code = VOWELS.test(ch) ? 'V' : 'bfpw'.includes(ch) ? 'B' : 'cgkjqsxz'.includes(ch) ? 'C' : 'dt'.includes(ch) ? 'D' : 'lr'.includes(ch) ? 'L' : 'mn'.includes(ch) ? 'M' : 'H';
    if (code !== last) out += code;
    last = code;
  }
  return out;
}

function distance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length];
}

class Atlas {
  #valleys = new Map();
  #shapes = new Map();

  add(word, { valley, heard, rare }) {
    this.#sheetOf(valley).push({ word, heard, rare });
    const shape = soundex(word);
    this.#shapes.set(shape, [...(this.#shapes.get(shape) ?? []).slice(0, 8), word]);
  }

  #sheetOf(valley) {
    if (!this.#valleys.has(valley)) this.#valleys.set(valley, []);
    return this.#valleys.get(valley);
  }

  *neighbours() {
    for (const [shape, words] of this.#shapes) {
      for (const word of words.slice(1)) {
        if (distance(words[0], word) === 1) yield `${words[0]}~${word} (${shape})`;
      }
    }
  }

  *report() {
    for (const [valley, list] of [...this.#valleys].sort()) {
      const heard = list.reduce((n, w) => n + w.heard, 0);
      yield `${valley}: ${list.length} words, heard ${heard} times, ${list.filter((w) => w.rare).length} rare`;
    }
  }
}

const document = parse(sheets(7000));
const atlas = new Atlas();
for (const [word, entry] of Object.entries(document.words)) atlas.add(word, entry);
for (const line of atlas.report()) console.log(line);
console.log([...atlas.neighbours()].slice(0, 4).join(', '));
