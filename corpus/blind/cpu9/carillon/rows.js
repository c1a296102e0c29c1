'use strict';
// a row of n bells is a number in base 8; bells are counted from 0
const pack = (bells) => bells.reduceRight((n, b) => n * 8 + b, 0);
const unpack = (n, count) => Array.from({ length: count }, (_, i) => (n >>> (3 * i)) & 7);

// place notation: '36' means the bells in 3rd and 6th place stay, all others cross in pairs
function change(notation, count) {
  const fixed = notation === 'x' ? [] : [...notation].map((d) => Number(d) - 1);
  const to = [];
  for (let i = 0; i < count; i++) {
    if (fixed.includes(i)) to[i] = i;
    else { to[i] = i + 1; to[i + 1] = i; i++; }
  }
  return to;
}

function apply(row, to) {
  let out = 0;
  for (let i = 0; i < to.length; i++) out |= ((row >>> (3 * to[i])) & 7) << (3 * i);
  return out;
}

module.exports = { pack, unpack, change, apply };
