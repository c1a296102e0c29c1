'use strict';

const PARTIES = ['Green', 'Labour', 'Centre', 'Liberal', 'Rural', 'Citizens'];

function generator(seed) {
  let s = seed;
  return () => {
    s ^= s << 13; s ^= s >>> 17; s ^= s << 5;
    return (s >>> 0) / 4294967296;
  };
}

function candidatesFor(wards) {
  return Array.from({ length: wards * 3 }, (_, i) => ({
    id: `c${i}`, party: PARTIES[i % PARTIES.length], ward: `w${Math.floor(i / 3)}`, withdrawn: i % 41 === 7,
  }));
}

function* papers(count, wards, rnd) {
  for (let i = 0; i < count; i++) {
    const ward = Math.floor(rnd() * wards);
    const first = Math.floor(rnd() * 3);
    const prefs = [0, 1, 2].map((k) => `c${ward * 3 + ((first + k) % 3)}`);
    yield { serial: i, station: `${ward}-${Math.floor(rnd() * 5)}`, prefs: rnd() < 0.02 ? [] : prefs };
  }
}

module.exports = { PARTIES, generator, candidatesFor, papers };
