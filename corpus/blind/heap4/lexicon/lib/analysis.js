import { stemOf } from './stems.js';

const analysed = new Map();
let calls = 0;

export class Analysis {
  constructor(word) {
    this.word = word;
    this.stem = stemOf(word);
    this.grams = [];
    for (let n = 0; n + 3 <= word.length; n += 1) this.grams.push({ text: word.slice(n, n + 3), at: n, hash: hash(word.slice(n, n + 3)) });
    this.vector = Float64Array.from({ length: 40 }, (_, k) => (hash(`${word}${k}`) % 2000) / 1000 - 1);
  }
}

function hash(text) {
  let h = 2_166_136_261;
  for (let n = 0; n < text.length; n += 1) h = Math.imul(h ^ text.charCodeAt(n), 16_777_619);
  return h >>> 0;
}

export function analyse(word) {
  calls += 1;
  let found = analysed.get(word);
  if (!found) {
    found = new Analysis(word);
    analysed.set(word, found);
  }
  return found;
}

export function usage() {
  return { calls, words: analysed.size };
}
