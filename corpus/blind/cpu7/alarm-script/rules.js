'use strict';

const { tokens } = require('./lexer.js');

const LEVELS = [['|'], ['&'], ['==', '!=', '>', '<', '>=', '<='], ['+', '-'], ['*', '/']];

const APPLY = {
  '|': (a, b) => a || b,
  '&': (a, b) => a && b,
  '==': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '>': (a, b) => a > b,
  '<': (a, b) => a < b,
  '>=': (a, b) => a >= b,
  '<=': (a, b) => a <= b,
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
};

const FUNCTIONS = {
  abs: Math.abs,
  max: Math.max,
  min: Math.min,
  avg: (...xs) => xs.reduce((a, b) => a + b, 0) / xs.length,
};

function parse(text) {
  const stream = tokens(text);
  let token = stream.next().value;
  const advance = () => {
    const was = token;
    token = stream.next().value;
    return was;
  };

  const primary = () => {
    const t = advance();
    if (t.kind === 'number') return () => t.value;
    if (t.kind === 'name' && token.value === '(') {
      const fn = FUNCTIONS[t.value];
      const args = [];
      do {
        advance();
        args.push(binary(0));
      } while (token.value === ',');
      advance();
      return (env) => fn(...args.map((a) => a(env)));
    }
    if (t.kind === 'name') return (env) => env[t.value] ?? 0;
    if (t.value === '(') {
      const inner = binary(0);
      advance();
      return inner;
    }
    if (t.value === '-') {
      const operand = primary();
      return (env) => -operand(env);
    }
    throw new SyntaxError(`unexpected ${t.value}`);
  };

  const binary = (level) => {
    if (level === LEVELS.length) return primary();
    let left = binary(level + 1);
    while (token.kind === 'op' && LEVELS[level].includes(token.value)) {
      const apply = APPLY[advance().value];
      const a = left;
      const b = binary(level + 1);
      left = (env) => apply(a(env), b(env));
    }
    return left;
  };

  return binary(0);
}

module.exports = { parse };
