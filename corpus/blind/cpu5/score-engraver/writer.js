'use strict';

class ScoreWriter {
  #text = '';
  #depth = 0;
  #width;

  constructor({ indent = 2 } = {}) {
    this.#width = indent;
  }

  word(token) {
    const last = this.#text.charAt(this.#text.length - 1);
    if (last === '\n') this.#text += ' '.repeat(this.#depth * this.#width);
    else if (last !== '' && last !== '<') this.#text += ' ';
    this.#text += token;
    return this;
  }

  line() {
    this.#text += '\n';
    return this;
  }

  open(command) {
    this.word(`${command} {`).line();
    this.#depth += 1;
    return this;
  }

  close() {
    this.#depth -= 1;
    return this.word('}').line();
  }

  toString() {
    return this.#text;
  }
}

module.exports = { ScoreWriter };
