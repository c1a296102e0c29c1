'use strict';

const WORDS = 'tenant owner shall keep premises notice garden cellar repair heating meter quiet hours keys stairs bicycle parking waste window door deposit month yearly written consent'.split(' ');
const NAMES = ['Aalto', 'Bergqvist', 'Carlsen', 'Dahl', 'Enokson', 'Fiske', 'Grahn', 'Holm'];

function random(seed) {
  let s = seed % 2147483647;
  return () => (s = (s * 16807) % 2147483647) / 2147483647;
}

function words(seed) {
  const rnd = random(seed);
  return (n) => Array.from({ length: n }, () => WORDS[Math.floor(rnd() * WORDS.length)]).join(' ');
}

function* tenants(seed, count, clauses) {
  const rnd = random(seed);
  const phrase = words(seed + 1);
  for (let t = 0; t < count; t++) {
    const facts = { tenant: NAMES[t % NAMES.length], rent: 600 + Math.floor(rnd() * 900), rooms: 1 + Math.floor(rnd() * 4), granted: 0 };
    for (let i = 0; i < clauses; i++) {
      if (rnd() < 0.7) {
        facts[`clause${i}`] = { detail: phrase(4) };
        facts.granted++;
      } else {
        facts[`clause${i}`] = false;
      }
    }
    yield facts;
  }
}

module.exports = { words, tenants };
