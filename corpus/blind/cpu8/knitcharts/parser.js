'use strict';
const { tokens } = require('./lexer');

const STITCHES = ['k', 'p', 'yo', 'ktog', 'k2tog', 'p2tog', 'ssk', 'sl', 'cable'];

class Parser {
  #input;
  #now;

  constructor(source) {
    this.#input = tokens(source);
    this.#next();
  }

  parse() {
    const rows = [];
    while (this.#now.type !== 'end') rows.push(this.#row());
    return { kind: 'pattern', rows };
  }

  #next() {
    const taken = this.#now;
    this.#now = this.#input.next().value;
    return taken;
  }

  #expect(type) {
    if (this.#now.type !== type) throw new SyntaxError(`line ${this.#now.line}: expected ${type}, got ${this.#now.value}`);
    return this.#next();
  }

  #row() {
    this.#word('row');
    const number = this.#expect('num').value;
    this.#expect(':');
    const body = this.#list(';');
    this.#expect(';');
    return { kind: 'row', number, body };
  }

  #word(text) {
    const token = this.#expect('word');
    if (token.value !== text) throw new SyntaxError(`line ${token.line}: expected '${text}'`);
  }

  #list(end) {
    const items = [this.#item()];
    while (this.#now.type === ',') {
      this.#next();
      if (this.#now.type === end) break;
      items.push(this.#item());
    }
    return items;
  }

  #item() {
    if (this.#now.type === '(') {
      this.#next();
      const body = this.#list(')');
      this.#expect(')');
      this.#word('x');
      return { kind: 'repeat', body, times: this.#expect('num').value };
    }
    const { value, line } = this.#expect('word');
    const name = STITCHES.find((stitch) => stitch === value);
    if (!name) throw new SyntaxError(`line ${line}: no stitch '${value}'`);
    const times = this.#now.type === 'num' ? this.#next().value : 1;
    return { kind: 'stitch', name, times };
  }
}

module.exports = { Parser, STITCHES };
