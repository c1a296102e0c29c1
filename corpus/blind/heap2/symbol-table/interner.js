'use strict';

class Word {
  constructor(text, id) {
    this.text = text;
    this.id = id;
    this.stem = text.slice(0, 6);
    this.vowels = text.replace(/[^aeiou]/g, '').length;
  }
}

class Interner {
  constructor() {
    this.words = new Map();
  }

  intern(text) {
    let word = this.words.get(text);
    if (!word) {
      word = new Word(text, this.words.size);
      this.words.set(text, word);
    }
    return word;
  }
}

module.exports = { Interner };
