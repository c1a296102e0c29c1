import { tokens } from './lexer.mjs';

const RETURNED = Symbol('returned');

const BINARY = {
  '==': [1, (a, b) => (f) => +(a(f) === b(f))],
  '<': [2, (a, b) => (f) => +(a(f) < b(f))],
  '>': [2, (a, b) => (f) => +(a(f) > b(f))],
  '+': [3, (a, b) => (f) => a(f) + b(f)],
  '-': [3, (a, b) => (f) => a(f) - b(f)],
  '*': [4, (a, b) => (f) => a(f) * b(f)],
  '/': [4, (a, b) => (f) => a(f) / b(f)],
  '%': [4, (a, b) => (f) => a(f) % b(f)],
};

function block(statements) {
  return (frame) => {
    for (let i = 0; i < statements.length; i++) if (statements[i](frame) === RETURNED) return RETURNED;
  };
}

/** Turns a script into JavaScript functions, one closure for each part of it. */
export function compile(source) {
  const stream = tokens(source);
  let token = stream.next().value;
  const functions = {};
  let locals;

  const advance = () => {
    const was = token;
    token = stream.next().value;
    return was;
  };
  const expect = (type) => {
    if (token.type !== type) throw new SyntaxError(`line ${token.line}: expected ${type}, got ${token.value || 'end of script'}`);
    return advance();
  };
  const slot = (name) => {
    if (!locals.has(name)) locals.set(name, locals.size);
    return locals.get(name);
  };

  function list(item) {
    const items = [];
    expect('(');
    while (token.type !== ')') {
      items.push(item());
      if (token.type === ',') advance();
    }
    advance();
    return items;
  }

  function operand() {
    const { type, value, line } = advance();
    if (type === 'number') return () => value;
    if (type === '(') {
      const inner = expression(0);
      expect(')');
      return inner;
    }
    if (type !== 'name') throw new SyntaxError(`line ${line}: unexpected ${value}`);
    if (token.type !== '(') {
      const at = slot(value);
      return (frame) => frame[at];
    }
    const args = list(() => expression(0));
    return (frame) => functions[value](args.map((arg) => arg(frame)));
  }

  function expression(minimum) {
    let left = operand();
    for (let rule; (rule = BINARY[token.type]) && rule[0] > minimum; ) {
      advance();
      left = rule[1](left, expression(rule[0]));
    }
    return left;
  }

  function statements() {
    const parts = [];
    while (token.type !== 'end' && token.type !== 'else') parts.push(statement());
    return block(parts);
  }

  function statement() {
    const first = advance();
    if (first.type === 'return') {
      const value = expression(0);
      return (frame) => {
        frame.result = value(frame);
        return RETURNED;
      };
    }
    if (first.type === 'while') {
      const test = expression(0);
      const body = statements();
      expect('end');
      return (frame) => {
        while (test(frame) !== 0) if (body(frame) === RETURNED) return RETURNED;
      };
    }
    if (first.type === 'if') {
      const test = expression(0);
      const yes = statements();
      const no = token.type === 'else' ? (advance(), statements()) : block([]);
      expect('end');
      return (frame) => (test(frame) !== 0 ? yes(frame) : no(frame));
    }
    const at = slot(first.type === 'let' ? expect('name').value : first.value);
    expect('=');
    const value = expression(0);
    return (frame) => {
      frame[at] = value(frame);
    };
  }

  while (token.type === 'def') {
    advance();
    const { value: name } = expect('name');
    locals = new Map();
    list(() => slot(expect('name').value));
    const body = statements();
    expect('end');
    functions[name] = (frame) => {
      frame.result = 0;
      body(frame);
      return frame.result;
    };
  }
  return functions;
}
