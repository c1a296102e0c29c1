'use strict';

const ONSETS = ['b', 'br', 'c', 'cl', 'd', 'dr', 'f', 'fl', 'g', 'h', 'k', 'l', 'm', 'n', 'p', 'pr', 'qu', 'r', 's', 'st', 't', 'tr', 'v', 'w', ''];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ae', 'ea', 'ou'];
const CODAS = ['', '', 'n', 'r', 's', 'l', 'm', 'nd', 'st', 't', 'rk'];

class Dice {
  constructor(seed) {
    this.s = seed >>> 0;
  }

  next() {
    this.s = (Math.imul(this.s, 1597334677) + 12345) >>> 0;
    return (this.s >>> 4) / 268435456;
  }

  of(list) {
    return list[Math.floor(this.next() * list.length)];
  }
}

function vocabulary(size, dice) {
  const words = new Set();
  while (words.size < size) {
    const syllables = 1 + Math.floor(dice.next() * dice.next() * 5.5);
    let word = '';
    for (let i = 0; i < syllables; i++) word += dice.of(ONSETS) + dice.of(VOWELS) + dice.of(CODAS);
    words.add(word);
  }
  // the short ones come first, like in any language
  return [...words].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
}

/** Chapters of paragraphs; the words follow something like Zipf's law. */
function* chapters(count, seed = 1455) {
  const dice = new Dice(seed);
  const words = vocabulary(5000, dice);
  const skew = Math.log(words.length);
  const word = () => words[Math.floor(Math.exp(dice.next() * skew)) - 1];
  const sentence = () => {
    const length = 5 + Math.floor(dice.next() * 20);
    const out = [];
    for (let i = 0; i < length; i++) out.push(word() + (i < length - 1 && dice.next() < 0.08 ? ',' : ''));
    out[0] = out[0][0].toUpperCase() + out[0].slice(1);
    out[length - 1] += '.';
    return out.join(' ');
  };
  for (let c = 1; c <= count; c++) {
    const paragraphs = [];
    for (let p = 0; p < 24 + Math.floor(dice.next() * 12); p++) {
      const sentences = [];
      const n = 3 + Math.floor(dice.next() * 9);
      for (let s = 0; s < n; s++) sentences.push(sentence());
      paragraphs.push(sentences.join(' '));
    }
    yield { number: c, title: sentence().replace(/[.,]/g, ''), paragraphs };
  }
}

module.exports = { chapters, Dice };
