const FIRST = ['Anna', 'Bruno', 'Celia', 'Dmitri', 'Ewa', 'Farid', 'Gesa', 'Hugo', 'Irina', 'Jonas'];
const LAST = ['Winter', 'Kowalska', 'Moreau', 'Petrov', 'Lindqvist', 'Haddad', 'Rossi', 'Novak'];

function* members(count, seed) {
  let s = seed;
  const roll = (n) => {
    s ^= s << 13;
    s ^= s >>> 17;
    s ^= s << 5;
    return (s >>> 0) % n;
  };
  const locales = ['en', 'pl', 'de', 'ru', 'en'];
  for (let id = 1; id <= count; id++) {
    yield {
      id,
      name: `${FIRST[roll(FIRST.length)]} ${LAST[roll(LAST.length)]}`,
      locale: locales[roll(locales.length)],
      points: roll(4000),
      basket: roll(14),
      letters: Array.from({ length: 1 + roll(4) }, () => ({ from: FIRST[roll(FIRST.length)], day: 1 + roll(365), read: roll(3) > 0 })),
    };
  }
}

module.exports = { members };
