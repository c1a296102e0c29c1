'use strict';

/** Text writer for the declaration sheets; knows the column it is at. */
class Sheet {
  #text = '';
  #indent = 0;

  get column() {
    return this.#text.length - (this.#text.lastIndexOf('\n') + 1);
  }

  write(s) {
    if (this.column === 0 && s !== '\n') this.#text += ' '.repeat(this.#indent);
    this.#text += s;
    return this;
  }

  line(s = '') {
    return this.write(s).write('\n');
  }

  tab(col) {
    const gap = col - this.column;
    return this.write(gap > 0 ? ' '.repeat(gap) : ' ');
  }

  nested(fn) {
    this.#indent += 2;
    fn(this);
    this.#indent -= 2;
    return this;
  }

  toString() {
    return this.#text;
  }
}

module.exports = { Sheet };
