'use strict';
const { lex, LoomError } = require('./lexer');

const OP = Object.freeze({ PUSH: 0, LOAD: 1, STORE: 2, ADD: 3, SUB: 4, MUL: 5, DIV: 6, MOD: 7, LT: 8, GT: 9, EQ: 10, NE: 11, LE: 12, GE: 13, JZ: 14, JMP: 15, LIFT: 16, PICK: 17, BEAT: 18, HALT: 19 });
const BINARY = [
  { '==': OP.EQ, '!=': OP.NE, '<': OP.LT, '>': OP.GT, '<=': OP.LE, '>=': OP.GE },
  { '+': OP.ADD, '-': OP.SUB },
  { '*': OP.MUL, '/': OP.DIV, '%': OP.MOD },
];

function compile(source) {
  const tokens = [...lex(source)];
  const code = [];
  const names = [];
  let at = 0;

  const peek = () => tokens[at];
  const take = (type) => {
    const t = tokens[at++];
    if (t.type !== type) throw new LoomError(`expected ${type}, found ${t.value ?? t.type}`, t.line);
    return t;
  };
  const slot = (name) => {
    const known = names.indexOf(name);
    return known >= 0 ? known : names.push(name) - 1;
  };

  function primary() {
    const t = peek();
    if (t.type === 'num') { at++; code.push(OP.PUSH, t.value); }
    else if (t.type === 'word') { at++; code.push(OP.LOAD, slot(t.value)); }
    else { take('('); expression(); take(')'); }
  }
  function expression(level = 0) {
    if (level === BINARY.length) return primary();
    expression(level + 1);
    while (BINARY[level][peek().type] !== undefined) {
      const op = BINARY[level][tokens[at++].type];
      expression(level + 1);
      code.push(op);
    }
  }
  function block() {
    take('{');
    while (peek().type !== '}') statement();
    take('}');
  }
  function statement() {
    const { value: word, line } = take('word');
    switch (word) {
      case 'while': {
        const top = code.length;
        expression();
        const out = code.push(OP.JZ, 0) - 1;
        block();
        code.push(OP.JMP, top);
        code[out] = code.length;
        return;
      }
      case 'if': {
        expression();
        const out = code.push(OP.JZ, 0) - 1;
        block();
        code[out] = code.length;
        return;
      }
      case 'lift': expression(); code.push(OP.LIFT); return;
      case 'pick': expression(); take(','); expression(); code.push(OP.PICK); return;
      case 'beat': code.push(OP.BEAT); return;
      default:
        if (peek().type !== '=') throw new LoomError(`what is ${word}?`, line);
        take('=');
        expression();
        code.push(OP.STORE, slot(word));
    }
  }

  while (peek().type !== 'end') statement();
  code.push(OP.HALT);
  return { code: Int32Array.from(code), names };
}

module.exports = { compile, OP };
