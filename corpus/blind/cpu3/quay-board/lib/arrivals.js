'use strict';
const FLAGS = ['NL', 'PA', 'LR', 'MH', 'DK', 'GR', 'SG'];

function* makeArrivals(n, seed) {
  let s = seed;
  const next = () => (s = (s * 1103515245 + 12345) & 0x7fffffff) / 0x7fffffff;
  for (let i = 0; i < n; i++) {
    yield {
      imo: 9000000 + i,
      name: `MV ${String.fromCharCode(65 + (i % 26))}${Math.floor(next() * 1e5)}`,
      flag: FLAGS[Math.floor(next() * FLAGS.length)],
      length: 80 + Math.floor(next() * 220),
      draught: 5 + next() * 11,
      eta: Math.floor(next() * 72),
      stay: 2 + Math.floor(next() * 14),
    };
  }
}

module.exports = { makeArrivals };
