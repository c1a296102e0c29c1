'use strict';
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const YEAR = /^(?:ca?\.?\s*)?(\d{4})$/;
const SPAN = /^(\d{4})\s*[-–]\s*(\d{2}|\d{4})$/;
const DAY = /^(\d{1,2}) ([a-z]{3})[a-z.]* (\d{4})$/;
const CENTURY = /^(early|mid|late)?\s*(\d{2})th c\.?$/;

exports.range = function range(text) {
  const t = text.toLowerCase().trim();
  let m;
  if (t === '' || t === 'n.d.') return ['', ''];
  if ((m = YEAR.exec(t))) return [m[1], m[1]];
  if ((m = SPAN.exec(t))) return [m[1], m[2].length === 2 ? m[1].slice(0, 2) + m[2] : m[2]];
  if ((m = DAY.exec(t))) {
    const month = MONTHS.indexOf(m[2]) + 1;
    if (!month) throw new Error(`month in "${text}"`);
    return [m[3], m[3]];
  }
  if ((m = CENTURY.exec(t))) {
    const base = (Number(m[2]) - 1) * 100;
    const [a, b] = { early: [0, 33], mid: [34, 66], late: [67, 99] }[m[1]] ?? [0, 99];
    return [String(base + a), String(base + b)];
  }
  throw new Error(`date "${text}"`);
};
