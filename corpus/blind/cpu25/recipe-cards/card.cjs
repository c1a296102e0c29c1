'use strict';
const { word, chars, sequence, either, optional, many, map } = require('./grammar.cjs');

const isDigit = (c) => c >= 48 && c <= 57;
const isLetter = (c) => (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || c === 45;

const digits = chars(isDigit, 'a number');
const name = chars(isLetter, 'a name');
const space = chars((c) => c === 32, 'a space');
const newline = word('\n');

const fraction = map(sequence(digits, word('/'), digits), ([a, , b]) => Number(a) / Number(b));
const mixed = map(sequence(digits, space, fraction), ([whole, , rest]) => Number(whole) + rest);
const decimal = map(sequence(digits, word('.'), digits), ([a, , b]) => Number(`${a}.${b}`));
const range = map(sequence(digits, word('-'), digits), ([a, , b]) => (Number(a) + Number(b)) / 2);
const amount = either(mixed, fraction, decimal, range, map(digits, Number));

const UNITS = { tablespoons: 15, teaspoons: 5, cups: 240, grams: 1, kilos: 1000, litres: 1000, pinches: 0.4 };
const unit = map(
  sequence(either(...Object.keys(UNITS).map(word)), word(' of ')),
  ([text]) => text,
);

const title = map(sequence(word('# '), name, many(sequence(space, name)), newline), ([, first, rest]) =>
  [first, ...rest.map(([, w]) => w)].join(' '));
const phrase = map(sequence(name, many(sequence(space, name))), ([first, rest]) => [first, ...rest.map((r) => r[1])].join(' '));
const note = map(sequence(word(' ('), phrase, word(')')), ([, text]) => text);

const ingredient = map(
  sequence(word('* '), amount, space, optional(unit), phrase, optional(note), newline),
  ([, quantity, , measure, what, remark]) => ({ quantity, measure, what, remark }),
);
const timing = map(
  sequence(word('> '), either(word('bake'), word('rest'), word('simmer'), word('chill')), space, amount, space, either(word('minutes'), word('hours')), newline),
  ([, verb, , n, , scale]) => ({ verb, minutes: scale === 'hours' ? n * 60 : n }),
);
const step = map(sequence(phrase, word('.'), newline), ([text]) => ({ text }));
const entry = either(
  map(timing, (value) => ({ kind: 'timing', value })),
  map(ingredient, (value) => ({ kind: 'ingredient', value })),
  map(step, (value) => ({ kind: 'step', value })),
);
const card = map(sequence(title, many(entry)), ([heading, entries]) => ({ heading, entries }));

function parseCards(text) {
  const cards = [];
  let at = 0;
  while (at < text.length) {
    const result = card(text, at);
    cards.push(result.value);
    at = result.at;
  }
  return cards;
}

module.exports = { parseCards, UNITS };
