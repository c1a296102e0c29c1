'use strict';

const POWER = { '||': 1, '&&': 2, '==': 3, '!=': 3, '<': 4, '>': 4, '<=': 4, '>=': 4, '+': 5, '-': 5, '*': 6, '/': 6 };

function parse(tokens) {
  let at = 0;
  const peek = (value) => tokens[at].value === value && tokens[at].type !== 'string';
  const last = () => tokens[at - 1].end;

  function eat(value) {
    if (!peek(value)) throw new SyntaxError(`expected ${value} at ${tokens[at].start}`);
    return tokens[at++];
  }

  function name() {
    const tok = tokens[at++];
    if (tok.type !== 'name') throw new SyntaxError(`name expected at ${tok.start}`);
    return { type: 'Name', name: tok.value, start: tok.start, end: tok.end };
  }

  function args(item) {
    const list = [];
    eat('(');
    while (!peek(')')) {
      list.push(item());
      if (!peek(')')) eat(',');
    }
    eat(')');
    return list;
  }

  function primary() {
    const tok = tokens[at];
    if (peek('(')) {
      at++;
      const inner = expression(0);
      eat(')');
      return inner;
    }
    if (tok.type === 'number' || tok.type === 'string') {
      at++;
      return { type: 'Literal', kind: tok.type, value: tok.value, start: tok.start, end: tok.end };
    }
    const id = name();
    if (!peek('(')) return id;
    const list = args(() => expression(0));
    return { type: 'Call', callee: id, args: list, start: id.start, end: last() };
  }

  function expression(floor) {
    let left = primary();
    for (;;) {
      const op = tokens[at].value;
      const power = tokens[at].type === 'sign' ? POWER[op] : undefined;
      if (power === undefined || power <= floor) return left;
      at++;
      const right = expression(power);
      left = { type: 'Binary', op, left, right, start: left.start, end: right.end };
    }
  }

  function block() {
    const start = eat('{').start;
    const body = [];
    while (!peek('}')) body.push(statement());
    eat('}');
    return { type: 'Block', body, start, end: last() };
  }

  function statement() {
    const start = tokens[at].start;
    if (peek('fn')) {
      at++;
      const id = name();
      const params = args(name);
      return { type: 'Function', id, params, body: block(), start, end: last() };
    }
    if (peek('let')) {
      at++;
      const id = name();
      eat('=');
      const init = expression(0);
      eat(';');
      return { type: 'Let', id, init, start, end: last() };
    }
    if (peek('if') || peek('while')) {
      const type = tokens[at++].value === 'if' ? 'If' : 'While';
      const test = expression(0);
      const body = block();
      const otherwise = type === 'If' && peek('else') ? (at++, block()) : null;
      return { type, test, body, otherwise, start, end: last() };
    }
    const returns = peek('return');
    if (returns) at++;
    const value = expression(0);
    eat(';');
    return { type: returns ? 'Return' : 'Expression', value, start, end: last() };
  }

  const body = [];
  while (tokens[at].type !== 'end') body.push(statement());
  return { type: 'Program', body, start: 0, end: last() };
}

module.exports = { parse };
