'use strict';

class Term {
  constructor(word, field, weight, synonyms) {
    this.word = word;
    this.field = field;
    this.weight = weight;
    this.synonyms = synonyms;
  }
}

const FIELDS = ['civil', 'criminal', 'labour', 'tax', 'family', 'trade'];

function loadLexicon(rnd, words, size) {
  const terms = new Map();
  for (let i = 0; i < size; i++) {
    const word = i < words.length ? words[i] : `${words[rnd(words.length)]}-${i.toString(36)}`;
    const synonyms = Array.from({ length: 6 }, () => ({ to: rnd(size), near: rnd(1000) / 1000 }));
    terms.set(word, new Term(word, FIELDS[rnd(6)], 0.5 + rnd(200) / 100, synonyms));
  }
  return terms;
}

module.exports = { loadLexicon, FIELDS };
