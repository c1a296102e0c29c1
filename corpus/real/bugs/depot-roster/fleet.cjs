'use strict';

const DEPOTS = ['Norrvik', 'Hamnen', 'Skog', 'Lunda', 'Torp'];
const MODELS = [['K9', 18000, 7], ['Volt 12', 25000, 5], ['Citea', 15000, 9], ['Mover', 30000, 4]];

function* stream(seed) {
  let s = seed;
  while (true) {
    s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
    yield s / 4294967296;
  }
}

function makeFleet(seed, count) {
  const rnd = stream(seed);
  const next = () => rnd.next().value;
  const fleet = [];
  for (let i = 0; i < count; i++) {
    const [model, interval, hours] = MODELS[Math.floor(next() * MODELS.length)];
    const perDay = Array.from({ length: 90 }, () => Math.round(80 + next() * 240));
    fleet.push({
      id: 'B' + String(1000 + i),
      depot: DEPOTS[Math.floor(next() * DEPOTS.length)],
      model,
      interval,
      hours,
      odometer: Math.floor(next() * interval),
      perDay,
    });
  }
  return fleet;
}

module.exports = { makeFleet };
