// A small language for tariffs: numbers, names, + - * / ( ), comparison, min/max/tier, `if c then a else b`; # starts a remark.

const isDigit = (c) => c >= '0' && c <= '9';
const isLetter = (c) => (c >= 'a' && c <= 'z') || c === '_';
const isNumber = (c) => isDigit(c) || c === '.';

function scan(source) {
  const out = [];
  let i = 0;
  while (i < source.length) {
    const c = source[i];
    const start = i++;
    if (c === ' ' || c === '\n') continue;
    if (c === '#') {
      while (i < source.length && source[i] !== '\n') i++;
      continue;
    }
    const more = isDigit(c) ? isNumber : isLetter(c) ? isLetter : null;
    if (more) while (i < source.length && more(source[i])) i++;
    out.push(source.slice(start, i));
  }
  return out;
}

class Parser {
  #tokens;
  #pos = 0;

  constructor(source) {
    this.#tokens = scan(source);
  }

  #peek() {
    return this.#tokens[this.#pos];
  }

  #take(expected) {
    const token = this.#tokens[this.#pos++];
    if (token === undefined || (expected && token !== expected)) {
      throw new SyntaxError(`expected ${expected ?? 'a token'}, got ${token}`);
    }
    return token;
  }

  expression() {
    if (this.#peek() === 'if') {
      this.#take();
      const test = this.expression();
      this.#take('then');
      const yes = this.expression();
      this.#take('else');
      return { op: 'if', test, yes, no: this.expression() };
    }
    return this.#binary(0);
  }

  static #LEVELS = [
    ['<', '>'],
    ['+', '-'],
    ['*', '/'],
  ];

  #binary(level) {
    const ops = Parser.#LEVELS[level];
    if (!ops) return this.#atom();
    let left = this.#binary(level + 1);
    while (ops.includes(this.#peek() ?? '')) {
      const op = this.#take();
      left = { op, left, right: this.#binary(level + 1) };
    }
    return left;
  }

  #atom() {
    const token = this.#take();
    if (token === '(') {
      const inner = this.expression();
      this.#take(')');
      return inner;
    }
    if (isDigit(token[0])) return { op: 'num', value: Number(token) };
    if (this.#peek() !== '(') return { op: 'name', name: token };
    this.#take('(');
    const args = [this.expression()];
    while (this.#peek() === ',') {
      this.#take();
      args.push(this.expression());
    }
    this.#take(')');
    return { op: 'call', name: token, args };
  }
}

export const parse = (source) => new Parser(source).expression();

const FUNCTIONS = {
  min: Math.min,
  max: Math.max,
  tier: (used, from, to, rate) => Math.max(0, Math.min(used, to) - from) * rate,
};

export function run(node, env) {
  switch (node.op) {
    case 'num':
      return node.value;
    case 'name':
      return env[node.name] ?? 0;
    case 'call':
      return FUNCTIONS[node.name](...node.args.map((arg) => run(arg, env)));
    case 'if':
      return run(node.test, env) ? run(node.yes, env) : run(node.no, env);
    case '+':
      return run(node.left, env) + run(node.right, env);
    case '-':
      return run(node.left, env) - run(node.right, env);
    case '*':
      return run(node.left, env) * run(node.right, env);
    case '/':
      return run(node.left, env) / run(node.right, env);
    case '<':
      return Number(run(node.left, env) < run(node.right, env));
    case '>':
      return Number(run(node.left, env) > run(node.right, env));
  }
}
