'use strict';

const { complete, firstOf, inTurn, later, leftChain, optional, pattern, repeat, symbol } = require('./combinators.cjs');

// Formula language of the questionnaire editor:
//   if(q3 >= 2 and q4 < 5, mean(q5, q6, q7) * 1.5, -q8)

const number = pattern(/\d+(?:\.\d+)?/, 'number', (text) => ({ kind: 'number', value: Number(text) }));
const answer = pattern(/q\d+/, 'question', (text) => ({ kind: 'answer', index: Number(text.slice(1)) }));
const name = pattern(/[a-z]+/, 'function name');

const expression = later(() => disjunction);
const list = inTurn(
  [expression, repeat(inTurn([symbol(','), expression], (_, value) => value))],
  (head, tail) => [head, ...tail],
);
const call = inTurn([name, symbol('('), list, symbol(')')], (fn, _open, args) => ({ kind: 'call', fn, args }));
const group = inTurn([symbol('('), expression, symbol(')')], (_open, inner) => inner);
const negative = inTurn([symbol('-'), later(() => primary)], (_, operand) => ({ kind: 'negative', operand }));

const primary = firstOf(group, negative, number, answer, call);
const product = leftChain(primary, ['*', '/']);
const sum = leftChain(product, ['+', '-']);
const comparison = inTurn(
  [sum, optional(inTurn([firstOf(...['<=', '>=', '<', '>', '=='].map(symbol)), sum], (op, right) => ({ op, right })), null)],
  (left, rest) => (rest === null ? left : { kind: 'binary', op: rest.op, left, right: rest.right }),
);
const conjunction = leftChain(comparison, ['and']);
const disjunction = leftChain(conjunction, ['or']);

module.exports = { parseFormula: complete(expression) };
