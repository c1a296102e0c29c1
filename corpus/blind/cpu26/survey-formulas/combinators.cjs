'use strict';

class Mismatch extends Error {
  constructor(expected, offset) {
    super(`expected ${expected}`);
    this.expected = expected;
    this.offset = offset;
  }
}

class Cursor {
  constructor(text) {
    this.text = text;
    this.offset = 0;
  }

  skipBlank() {
    while (this.text.charCodeAt(this.offset) === 32) this.offset++;
  }

  take(matcher, expected) {
    this.skipBlank();
    matcher.lastIndex = this.offset;
    const found = matcher.exec(this.text);
    if (found === null) throw new Mismatch(expected, this.offset);
    this.offset = matcher.lastIndex;
    return found[0];
  }
}

const pattern = (regex, expected, build = (text) => text) => {
  const matcher = new RegExp(regex.source, 'y');
  return (cursor) => build(cursor.take(matcher, expected));
};

const symbol = (text) => pattern(new RegExp(text.replace(/[^\w\s]/g, '\\$&')), `"${text}"`);

const optional = (rule, otherwise) => (cursor) => {
  const start = cursor.offset;
  try {
    return rule(cursor);
  } catch (error) {
    if (!(error instanceof Mismatch)) throw error;
    cursor.offset = start;
    return otherwise;
  }
};

const NOTHING = Symbol('nothing');

const firstOf = (...rules) => (cursor) => {
  for (let i = 0; i < rules.length - 1; i++) {
    const value = optional(rules[i], NOTHING)(cursor);
    if (value !== NOTHING) return value;
  }
  return rules[rules.length - 1](cursor);
};

const inTurn = (rules, build) => (cursor) => build(...rules.map((rule) => rule(cursor)));

const repeat = (rule) => {
  const next = optional(rule, NOTHING);
  return (cursor) => {
    const values = [];
    for (let value = next(cursor); value !== NOTHING; value = next(cursor)) values.push(value);
    return values;
  };
};

const leftChain = (operand, operators) => {
  const tail = repeat(inTurn([firstOf(...operators.map(symbol)), operand], (op, right) => ({ op, right })));
  return inTurn([operand, tail], (first, rest) =>
    rest.reduce((left, { op, right }) => ({ kind: 'binary', op, left, right }), first));
};

const later = (thunk) => (cursor) => thunk()(cursor);

const complete = (rule) => (text) => {
  const cursor = new Cursor(text);
  const value = rule(cursor);
  cursor.skipBlank();
  if (cursor.offset < text.length) throw new Mismatch('end of formula', cursor.offset);
  return value;
};

module.exports = { Mismatch, pattern, symbol, optional, firstOf, inTurn, repeat, leftChain, later, complete };
