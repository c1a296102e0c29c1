'use strict';
const { attempt, orElse } = require('./result');

/** Reads formulas such as Ca(OH)2 or C6H12O6 into a count per element. */
class FormulaReader {
  #table;
  #text = '';
  #pos = 0;

  constructor(table) {
    this.#table = table;
  }

  read(text) {
    this.#text = text;
    this.#pos = 0;
    const counts = this.#group(0);
    if (this.#pos < text.length) throw new SyntaxError(`unexpected ${text[this.#pos]} in ${text}`);
    return counts;
  }

  #group(depth) {
    const counts = new Map();
    while (this.#pos < this.#text.length) {
      const char = this.#text[this.#pos];
      if (char === ')') {
        if (depth === 0) break;
        this.#pos++;
        return counts;
      }
      if (char === '(') {
        this.#pos++;
        merge(counts, this.#group(depth + 1), this.#count());
      } else {
        const element = this.#symbol();
        merge(counts, [[element.symbol, 1]], this.#count());
      }
    }
    return counts;
  }

  #symbol() {
    const lookup = (length) =>
      attempt((symbol) => this.#table.element(symbol), this.#text.slice(this.#pos, this.#pos + length));
    const result = orElse(lookup(2), () => lookup(1));
    if (!result.ok) throw result.error;
    this.#pos += result.value.symbol.length;
    return result.value;
  }

  #count() {
    let n = 0;
    while (this.#pos < this.#text.length) {
      const digit = this.#text.charCodeAt(this.#pos) - 48;
      if (digit < 0 || digit > 9) break;
      n = n * 10 + digit;
      this.#pos++;
    }
    return n || 1;
  }
}

function merge(into, counts, times) {
  for (const [symbol, n] of counts) into.set(symbol, (into.get(symbol) ?? 0) + n * times);
}

module.exports = { FormulaReader };
