'use strict';
// successive editions of the rules of a village choir festival
const subjects = ['The choir', 'A soloist', 'The jury', 'Every conductor', 'The host village', 'An accompanist'];
const verbs = ['shall present', 'may withdraw', 'must announce', 'is to rehearse', 'shall not alter'];
const objects = ['the set piece', 'a folk song', 'its programme', 'the order of singing', 'the score'];
const ends = ['before noon', 'within ten minutes', 'on the first evening', 'without amplification', 'in the parish hall'];

const lcg = (seed) => () => { seed = (seed * 16807) % 2147483647; return seed; };

const rule = (rnd, n) => `${n}. ` + [subjects, verbs, objects, ends].map((l) => l[rnd() % l.length]).join(' ') + '.';

function* editions(count, length) {
  const rnd = lcg(1912);
  let rules = Array.from({ length }, (_, n) => rule(rnd, n + 1));
  for (let year = 0; year < count; year++) {
    yield { year: 1990 + year, text: rules.join('\n') };
    rules = rules.flatMap((r, i) => {
      const dice = rnd() % 100;
      if (dice < 26) return [rule(rnd, i + 1)];
      if (dice < 32) return [];
      if (dice < 38) return [r, rule(rnd, i + 1)];
      return [r];
    });
  }
}
module.exports = { editions };
