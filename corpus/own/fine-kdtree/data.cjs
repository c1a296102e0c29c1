'use strict';
const STATES = ['open', 'open', 'open', 'full', 'closed'];

function random(seed) {
  let at = seed;
  return () => {
    at = (at * 48271) % 2147483647;
    return at / 2147483647;
  };
}

function stations(count) {
  const next = random(11);
  return Array.from({ length: count }, (_, id) => ({ id, x: next() * 1000, y: next() * 1000, state: STATES[id % 5] }));
}

function* riders(count) {
  const next = random(23);
  for (let id = 0; id < count; id++) yield { id, x: next() * 1000, y: next() * 1000 };
}

module.exports = { stations, riders };
