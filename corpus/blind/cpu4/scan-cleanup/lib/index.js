'use strict';

class WordIndex {
  constructor(stop) {
    this.stop = stop;
    this.pages = new Map();
  }

  add(number, text) {
    for (const [word] of text.toLowerCase().matchAll(/[a-z]+(?:'[a-z]+)?/g)) {
      if (this.stop.includes(word)) continue;
      const set = this.pages.get(word);
      if (set) set.add(number);
      else this.pages.set(word, new Set([number]));
    }
  }

  top(n) {
    return [...this.pages].sort((a, b) => b[1].size - a[1].size || a[0].localeCompare(b[0])).slice(0, n);
  }
}

module.exports = { WordIndex };
