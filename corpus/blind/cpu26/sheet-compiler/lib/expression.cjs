'use strict';

/** Values: parsed once into small trees, evaluated in a scope as often as needed. */

const isDigit = (c) => c >= 48 && c <= 57;
const isName = (c) => (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 48 && c <= 57) || c === 45 || c === 95 || c > 127;
const isSpace = (c) => c === 32 || c === 10 || c === 9 || c === 13;

const BINDS = { 42: 2, 47: 2, 43: 1, 45: 1 };

class ValueParser {
  constructor(text) {
    this.text = text;
    this.at = 0;
  }

  peek() {
    return this.at < this.text.length ? this.text.charCodeAt(this.at) : 0;
  }

  skip() {
    while (isSpace(this.peek())) this.at++;
  }

  list(stop) {
    const groups = [];
    for (;;) {
      const items = [];
      for (this.skip(); this.peek() !== 0 && this.peek() !== 44 && this.peek() !== stop; this.skip()) items.push(this.binary(0));
      groups.push(items.length === 1 ? items[0] : { type: 'words', items });
      if (this.peek() !== 44) break;
      this.at++;
    }
    return groups;
  }

  binary(least) {
    let left = this.primary();
    for (;;) {
      const start = this.at;
      this.skip();
      const op = this.peek();
      const binds = BINDS[op];
      // a sign that sticks to what follows, with a space before, begins the next word
      const sticks = (op === 45 || op === 43) && this.at > start && !isSpace(this.text.charCodeAt(this.at + 1));
      if (binds === undefined || binds <= least || sticks) {
        this.at = start;
        return left;
      }
      this.at++;
      this.skip();
      left = { type: 'binary', op, left, right: this.binary(binds) };
    }
  }

  primary() {
    const c = this.peek();
    const start = this.at;
    if (isDigit(c) || ((c === 46 || c === 45) && (isDigit(this.text.charCodeAt(start + 1)) || this.text.charCodeAt(start + 1) === 46))) {
      this.at++;
      while (isDigit(this.peek()) || this.peek() === 46) this.at++;
      const value = Number(this.text.slice(start, this.at));
      const unit = this.at;
      if (this.peek() === 37) this.at++;
      else while (isName(this.peek()) && this.peek() !== 45) this.at++;
      return { type: 'number', value, unit: this.text.slice(unit, this.at) };
    }
    if (c === 36) {
      this.at++;
      return { type: 'variable', name: this.name() };
    }
    if (c === 35) {
      this.at++;
      return { type: 'color', ...hex(this.name()) };
    }
    if (c === 34 || c === 39) {
      const end = this.text.indexOf(this.text[start], start + 1);
      this.at = end + 1;
      return { type: 'raw', text: this.text.slice(start, this.at) };
    }
    if (c === 40) {
      this.at++;
      const [inner] = this.list(41);
      this.at++;
      return inner;
    }
    const name = this.name();
    if (name === '') {
      this.at++;
      return { type: 'raw', text: this.text[start] };
    }
    if (this.peek() !== 40) return { type: 'raw', text: name };
    this.at++;
    const args = this.list(41);
    this.at++;
    return { type: 'call', name, args };
  }

  name() {
    const start = this.at;
    while (isName(this.peek())) this.at++;
    return this.text.slice(start, this.at);
  }
}

function hex(digits) {
  const full = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  const n = Number.parseInt(full, 16);
  return { r: (n >> 16) & 255, g: (n >> 8) & 255, b: n & 255 };
}

const parseValue = (text) => new ValueParser(text).list(0);

const depends = (node) =>
  node.type === 'variable' ||
  (node.type === 'binary' && (depends(node.left) || depends(node.right))) ||
  (node.type === 'words' && node.items.some(depends)) ||
  (node.type === 'call' && node.args.some(depends));

/** The groups of a declaration, those that no variable can change already as text. */
const parseDeclared = (text) => {
  const groups = parseValue(text);
  if (groups.some(depends)) return groups.map((g) => (depends(g) ? g : { type: 'raw', text: print(evaluate(g, null)) }));
  return [{ type: 'raw', text: groups.map((g) => print(evaluate(g, null))).join(',') }];
};

const clamp = (x) => (x < 0 ? 0 : x > 255 ? 255 : Math.round(x));
const blend = (a, b, share) => ({
  type: 'color',
  r: clamp(a.r * share + b.r * (1 - share)),
  g: clamp(a.g * share + b.g * (1 - share)),
  b: clamp(a.b * share + b.b * (1 - share)),
});
const WHITE = { r: 255, g: 255, b: 255 };
const BLACK = { r: 0, g: 0, b: 0 };

const functions = {
  mix: (a, b, share) => blend(a, b, share === undefined ? 0.5 : share.value / 100),
  lighten: (color, by) => blend(WHITE, color, by.value / 100),
  darken: (color, by) => blend(BLACK, color, by.value / 100),
  round: (n) => ({ type: 'number', value: Math.round(n.value), unit: n.unit }),
};

function arithmetic(op, a, b) {
  if (a.type !== 'number' || b.type !== 'number') return { type: 'raw', text: `${print(a)}${String.fromCharCode(op)}${print(b)}` };
  if (a.unit !== '' && b.unit !== '' && a.unit !== b.unit) return { type: 'words', items: [a, { type: 'raw', text: String.fromCharCode(op) }, b] };
  const unit = a.unit || b.unit;
  switch (op) {
    case 42:
      return { type: 'number', value: a.value * b.value, unit };
    case 47:
      return { type: 'number', value: a.value / b.value, unit: a.unit === b.unit ? '' : unit };
    case 43:
      return { type: 'number', value: a.value + b.value, unit };
    default:
      return { type: 'number', value: a.value - b.value, unit };
  }
}

function evaluate(node, scope) {
  switch (node.type) {
    case 'variable':
      return scope.lookup(node.name);
    case 'binary':
      return arithmetic(node.op, evaluate(node.left, scope), evaluate(node.right, scope));
    case 'words':
      return { type: 'words', items: node.items.map((item) => evaluate(item, scope)) };
    case 'call': {
      const args = node.args.map((arg) => evaluate(arg, scope));
      const fn = functions[node.name];
      return fn === undefined ? { type: 'call', name: node.name, args } : fn(...args);
    }
    default:
      return node;
  }
}

const byte = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, '0'));
const doubled = (n) => n >> 4 === (n & 15);

function printNumber(value, unit) {
  if (value === 0) return unit === '%' || unit === 's' ? `0${unit}` : '0';
  const text = String(Math.round(value * 1e4) / 1e4);
  return (text.startsWith('0.') ? text.slice(1) : text.startsWith('-0.') ? `-${text.slice(2)}` : text) + unit;
}

function print(value) {
  switch (value.type) {
    case 'number':
      return printNumber(value.value, value.unit);
    case 'color': {
      const { r, g, b } = value;
      if (doubled(r) && doubled(g) && doubled(b)) return `#${byte[r][0]}${byte[g][0]}${byte[b][0]}`;
      return `#${byte[r]}${byte[g]}${byte[b]}`;
    }
    case 'words':
      return value.items.map(print).join(' ');
    case 'call':
      return `${value.name}(${value.args.map(print).join(',')})`;
    default:
      return value.text;
  }
}

module.exports = { parseValue, parseDeclared, evaluate, print };
