'use strict';
const P = require('./patterns.js');

const pipe = (...fns) => (x) => fns.reduce((acc, f) => f(acc), x);
const field = (name, f) => (label) => ({ ...label, [name]: f(label) });
const lift = (re, pick) => (line) => { const m = re.exec(line); return m ? pick(m.groups) : null; };
const firstOf = (reader) => (label) => {
  for (const line of label.lines) { const hit = reader(line); if (hit) return hit; }
  return null;
};

const readPostcode = lift(P.postcode, (g) => `${g.area}${g.district} ${g.unit}`);
const readNumber = lift(P.houseNumber, (g) => Number(g.no));
const readPerson = lift(P.careOf, (g) => ({ name: g.name.trim(), ref: g.ref }));
const readCode = lift(P.parcelCode, (g) => {
  const sum = [...g.serial].reduce((s, d, i) => s + Number(d) * (i % 2 ? 1 : 3), 0);
  return (10 - (sum % 10)) % 10 === Number(g.check) ? g.hall + g.serial : null;
});
const readNote = lift(P.bracketed, (g) => g.inner);

const splitLines = (text) => ({ text, lines: text.split('\n').map((l) => l.trim()).filter(Boolean) });

const chute = (label) => {
  if (!label.postcode) return 'hand';
  if (label.person) return 'desk';
  const c = label.postcode.charCodeAt(0) * 31 + label.postcode.charCodeAt(1);
  return `chute-${c % 24}`;
};

const readLabel = pipe(
  splitLines,
  field('code', firstOf(readCode)),
  field('postcode', firstOf(readPostcode)),
  field('number', firstOf(readNumber)),
  field('person', firstOf(readPerson)),
  field('note', firstOf(readNote)),
  field('chute', chute),
);

module.exports = { readLabel, pipe };
