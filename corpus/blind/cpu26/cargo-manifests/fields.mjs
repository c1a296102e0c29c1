import { digit, format, gap, maybe, oneOf, seq, text, times, upper } from './grammar.mjs';

const port = times(upper, 5);
const tariffCode = seq('(', 'HS', gap, times(digit, 4), maybe('.', times(digit, 2)), ')');
const origin = seq(maybe(','), gap, text);
const variety = seq(maybe(','), gap, text);

export const fields = {
  container: format('container', times(upper, 3), oneOf('U', 'J', 'Z'), times(digit, 7)),
  load: format('load port', port),
  discharge: format('discharge port', port),
  vessel: format('vessel', times(upper, 2, 12), maybe(' ', times(upper, 2, 12))),
  sailed: format('sailing date', times(digit, 4), '-', times(digit, 2), '-', times(digit, 2)),
  goods: format('goods', text, maybe(variety), maybe(origin), gap, maybe(tariffCode)),
  weight: format('weight', times(digit, 2, 6), maybe('.', times(digit, 1, 2)), ' ', oneOf('kg', 'lb')),
};

const LETTERS = (() => {
  const values = new Map();
  let next = 10;
  for (let code = 65; code <= 90; code++) {
    if (next % 11 === 0) next++;
    values.set(code, next++);
  }
  return values;
})();

export function containerDigit(container) {
  let sum = 0;
  for (let i = 0; i < 10; i++) {
    const code = container.charCodeAt(i);
    const value = code >= 65 ? LETTERS.get(code) : code - 48;
    sum += value * 2 ** i;
  }
  return (sum % 11) % 10;
}

export function validDate(value) {
  const [year, month, day] = value.split('-').map(Number);
  if (month < 1 || month > 12 || day < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const last = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return day <= last;
}
