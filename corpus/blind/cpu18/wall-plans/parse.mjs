import { scan } from './scan.mjs';

const LEVELS = [['<', '>', '<=', '>=', '=='], ['+', '-'], ['*', '/']];

class Parser {
  #tokens;
  #now;
  #slots = new Map();

  constructor(text) {
    this.#tokens = scan(text);
    this.#advance();
  }

  #advance() {
    const before = this.#now;
    this.#now = this.#tokens.next().value;
    return before;
  }

  #accept(type) {
    return this.#now.type === type ? this.#advance() : null;
  }

  #expect(type) {
    const token = this.#accept(type);
    if (!token) throw new SyntaxError(`line ${this.#now.line}: ${type} expected, not ${this.#now.value}`);
    return token;
  }

  #slot(name) {
    if (!this.#slots.has(name)) this.#slots.set(name, this.#slots.size);
    return this.#slots.get(name);
  }

  program() {
    const walls = [];
    while (!this.#accept('eof')) {
      this.#expect('wall');
      this.#slots = new Map();
      walls.push({ name: this.#expect('name').value, body: this.#block(), slots: this.#slots });
    }
    return walls;
  }

  #block() {
    const body = [];
    for (;;) {
      const token = this.#advance();
      switch (token.type) {
        case 'end':
          return body;
        case 'set': {
          const slot = this.#slot(this.#expect('name').value);
          body.push({ op: 'set', slot, value: this.#expression(0) });
          break;
        }
        case 'repeat':
          body.push({ op: 'repeat', times: this.#expression(0), body: this.#block() });
          break;
        case 'if': {
          const test = this.#expression(0);
          const then = this.#block();
          body.push({ op: 'if', test, then, otherwise: this.#accept('else') ? this.#block() : [] });
          break;
        }
        case 'lay': {
          const width = this.#expression(0);
          this.#expect(',');
          body.push({ op: 'lay', width, height: this.#expression(0) });
          break;
        }
        case 'course':
        case 'through':
        case 'cope':
          body.push({ op: token.type });
          break;
        default:
          throw new SyntaxError(`line ${token.line}: unexpected ${token.value}`);
      }
    }
  }

  #expression(level) {
    if (level === LEVELS.length) return this.#atom();
    let left = this.#expression(level + 1);
    while (LEVELS[level].includes(this.#now.type)) {
      const op = this.#advance().type;
      left = { op, left, right: this.#expression(level + 1) };
    }
    return left;
  }

  #atom() {
    if (this.#accept('(')) {
      const inner = this.#expression(0);
      this.#expect(')');
      return inner;
    }
    const number = this.#accept('number');
    if (number) return { op: 'number', value: number.value };
    return { op: 'name', slot: this.#slot(this.#expect('name').value) };
  }
}

const parsed = new Map();

/** Scripts are shared between jobs; each text is read once. */
export function parse(text) {
  let program = parsed.get(text);
  if (!program) parsed.set(text, (program = new Parser(text).program()));
  return program;
}
