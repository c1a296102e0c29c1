'use strict';

let seed = 88172645;
const next = (n) => {
  seed ^= seed << 13;
  seed ^= seed >>> 17;
  seed ^= seed << 5;
  return (seed >>> 0) % n;
};
const FIRST = ['Zoë', 'Anna', 'Søren', 'Márta', 'Peter', 'Jürgen', 'Ines', 'Owen'];
const LAST = ['Okafor', 'Lindqvist', 'Müller', 'Brown', 'García', 'Novák'];
const NEWS = 'The roof of the hall was mended before Easter and the choir meets on Thursdays; café and tombola follow the fête in June, all helpers are welcome to bring cake or tea'.split(' ');

function people(count) {
  return Array.from({ length: count }, (_, i) => {
    const news = [];
    for (let k = 1800 + next(2200); k > 0; k--) news.push(NEWS[next(NEWS.length)]);
    return {
      number: i + 1,
      first: FIRST[next(FIRST.length)],
      last: LAST[next(LAST.length)],
      guest: next(3) === 0 ? FIRST[next(FIRST.length)] : '',
      given: (next(20000) / 100).toFixed(2),
      news: news.join(' '),
    };
  });
}

module.exports = { people };
