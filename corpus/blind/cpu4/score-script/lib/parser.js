'use strict';
const { Lexer } = require('./lexer');

const LEVELS = { '||': 1, '&&': 2, '==': 3, '!=': 3, '<': 4, '>': 4, '<=': 4, '>=': 4, '+': 5, '-': 5, '*': 6, '/': 6, '%': 6 };

class Parser {
  constructor(source) {
    this.tokens = [...new Lexer(source).tokens()];
    this.at = 0;
  }

  get next() {
    return this.tokens[this.at];
  }

  accept(type) {
    return this.next.type === type ? this.tokens[this.at++] : null;
  }

  expect(type) {
    const token = this.accept(type);
    if (!token) throw new SyntaxError(`line ${this.next.line}: expected ${type}, found ${this.next.type}`);
    return token;
  }

  program() {
    const body = [];
    while (!this.accept('end')) body.push(this.statement());
    return { type: 'program', body };
  }

  block() {
    this.expect('{');
    const body = [];
    while (!this.accept('}')) body.push(this.statement());
    return body;
  }

  list(close, one) {
    const items = [];
    if (this.accept(close)) return items;
    do items.push(one()); while (this.accept(','));
    this.expect(close);
    return items;
  }

  statement() {
    if (this.accept('let')) {
      const name = this.expect('name').text;
      this.expect('=');
      return this.ended({ type: 'let', name, value: this.expression() });
    }
    if (this.accept('fn')) {
      const name = this.expect('name').text;
      this.expect('(');
      const params = this.list(')', () => this.expect('name').text);
      return { type: 'fn', name, params, body: this.block() };
    }
    if (this.accept('if')) {
      const test = this.expression();
      const then = this.block();
      return { type: 'if', test, then, other: this.accept('else') ? this.block() : [] };
    }
    if (this.accept('while')) return { type: 'while', test: this.expression(), body: this.block() };
    if (this.accept('return')) return this.ended({ type: 'return', value: this.expression() });
    return this.ended({ type: 'expression', value: this.expression() });
  }

  ended(node) {
    this.expect(';');
    return node;
  }

  expression(min = 1) {
    let left = this.primary();
    for (;;) {
      const level = LEVELS[this.next.type];
      if (!level || level < min) break;
      const op = this.tokens[this.at++].type;
      left = { type: 'binary', op, left, right: this.expression(level + 1) };
    }
    if (min === 1 && left.type === 'name' && this.accept('=')) return { type: 'assign', name: left.name, value: this.expression() };
    return left;
  }

  primary() {
    const token = this.tokens[this.at++];
    switch (token.type) {
      case 'number': return { type: 'number', value: Number(token.text) };
      case '(': {
        const inner = this.expression();
        this.expect(')');
        return inner;
      }
      case '-': return { type: 'binary', op: '-', left: { type: 'number', value: 0 }, right: this.primary() };
      case 'name':
        if (this.accept('(')) return { type: 'call', name: token.text, args: this.list(')', () => this.expression()) };
        return { type: 'name', name: token.text };
      default: throw new SyntaxError(`line ${token.line}: unexpected ${token.type}`);
    }
  }
}

module.exports = { Parser };
