'use strict';

const KEYWORDS = ['let', 'fn', 'if', 'else', 'return', 'while'];
const TWO = ['==', '!=', '<=', '>=', '&&', '||'];

class Lexer {
  constructor(source) {
    this.source = source;
    this.pos = 0;
    this.line = 1;
  }

  *tokens() {
    const { source } = this;
    while (this.pos < source.length) {
      const code = source.charCodeAt(this.pos);
      if (code === 10) this.line++;
      if (code <= 32) {
        this.pos++;
      } else if (code === 35) {
        while (this.pos < source.length && source.charCodeAt(this.pos) !== 10) this.pos++;
      } else if (code >= 48 && code <= 57) {
        yield this.take('number', (c) => (c >= 48 && c <= 57) || c === 46);
      } else if (isLetter(code)) {
        const token = this.take('name', (c) => isLetter(c) || (c >= 48 && c <= 57));
        if (KEYWORDS.includes(token.text)) token.type = token.text;
        yield token;
      } else {
        const pair = source.slice(this.pos, this.pos + 2);
        const text = TWO.includes(pair) ? pair : pair[0];
        this.pos += text.length;
        yield { type: text, text, line: this.line };
      }
    }
    yield { type: 'end', text: '', line: this.line };
  }

  take(type, accept) {
    const start = this.pos;
    while (this.pos < this.source.length && accept(this.source.charCodeAt(this.pos))) this.pos++;
    return { type, text: this.source.slice(start, this.pos), line: this.line };
  }
}

const isLetter = (c) => (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || c === 95;

module.exports = { Lexer };
