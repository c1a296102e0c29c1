// blanks and comments in front of a token belong to it and are dropped
const lexeme = /[ \t\r]*(?:;[^\n]*(?=\n))?(?:(\n)|(\d+)|([a-z][a-z0-9]*)|([[\](){}*,:+\-]))/y;
const kinds = ['', 'line', 'number', 'word', 'mark'];
const trailing = /\s*(?:;[^\n]*)?$/y;

export class Tokens {
  #source; #at = 0; #line = 1;
  constructor(source) { this.#source = source; }

  *[Symbol.iterator]() {
    for (let token = this.#next(); token; token = this.#next()) {
      if (token.kind === 'line') this.#line++;
      yield token;
    }
    yield { kind: 'end', text: '', line: this.#line };
  }

  #next() {
    lexeme.lastIndex = this.#at;
    const m = lexeme.exec(this.#source);
    if (m) {
      this.#at = lexeme.lastIndex;
      for (let k = 1; k < m.length; k++) {
        if (m[k] !== undefined) return { kind: kinds[k], text: m[k], line: this.#line };
      }
    }
    trailing.lastIndex = this.#at;
    if (trailing.test(this.#source)) return null;
    throw new SyntaxError(`line ${this.#line}: ${JSON.stringify(this.#source[this.#at])}`);
  }
}
