'use strict';

class Printer {
  #out = '';
  #columns;

  constructor({ columns }) {
    this.#columns = columns;
  }

  #put(text) {
    this.#out += text;
  }

  #freshLine() {
    if (this.#out.length > 0 && this.#out.charCodeAt(this.#out.length - 1) !== 10) this.#put('\n');
  }

  heading(title) {
    this.#freshLine();
    this.#put(title.padStart((this.#columns + title.length) >> 1));
    this.#freshLine();
    this.#put('='.repeat(this.#columns));
  }

  row(title, qty, cents) {
    this.#freshLine();
    this.#put(`${qty} x ${title}`.padEnd(this.#columns - 10));
    this.#put((cents * qty / 100).toFixed(2).padStart(10));
  }

  total(cents) {
    this.#freshLine();
    this.#put('-'.repeat(this.#columns));
    this.#freshLine();
    this.#put('TOTAL'.padEnd(this.#columns - 10) + (cents / 100).toFixed(2).padStart(10));
  }

  finish() {
    this.#freshLine();
    return this.#out;
  }
}

module.exports = { Printer };
