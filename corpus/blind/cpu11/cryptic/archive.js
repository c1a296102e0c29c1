'use strict';

const WORDS = `small bird left tavern in a state and river sounds like the old king turning back without
cover for an artist losing heart after tea perhaps sailor goes round island with model engine broken up
fruit cake he consumed before noon poem about nothing in particular`.split(/\s+/);
const SETTERS = ['Quoll', 'Brindle', 'Pangram', 'Ostler', 'Mrs Tiggs'];

function* archive(seed, count) {
  let s = seed;
  const pick = (n) => {
    s = (Math.imul(s, 1103515245) + 12345) >>> 0;
    return (s >>> 9) % n;
  };
  const words = (n) => Array.from({ length: n }, () => WORDS[pick(WORDS.length)]).join(' ');

  for (let p = 0; p < count; p++) {
    yield `== Prize ${1 + Math.floor(p / 1000)},${String(p % 1000).padStart(3, '0')} by ${SETTERS[pick(5)]} ==`;
    for (const heading of ['ACROSS', 'DOWN']) {
      yield heading;
      for (let n = 1; n < 30; n += 1 + pick(3)) {
        if (pick(14) === 0) yield `${n} See ${1 + pick(29)}`;
        else yield `${n} ${words(4 + pick(6))} (${pick(3) === 0 ? `${1 + pick(6)},${2 + pick(7)}` : 3 + pick(9)})`;
      }
      yield '';
    }
    if (pick(6) === 0) yield `Special instructions: ${words(12)} [ed.]`;
    if (pick(5) === 0) yield `${1 + pick(29)} ${words(7)}`.slice(0, 31 + pick(2)).trim();
  }
}

module.exports = { archive };
