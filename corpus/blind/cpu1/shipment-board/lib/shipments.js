'use strict';

const DOCKS = ['north', 'south', 'rail'];

function generator(seed) {
  let a = seed;
  return function next() {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function loadShipments(count) {
  const next = generator(2024);
  const start = Date.UTC(2024, 2, 20);
  const list = [];
  for (let i = 0; i < count; i += 1) {
    list.push({
      id: 'S' + (100000 + i),
      dock: DOCKS[Math.floor(next() * DOCKS.length)],
      eta: start + Math.floor(next() * 21 * 86400) * 1000,
      pallets: 1 + Math.floor(next() * 30),
      weight: Math.round(next() * 9000),
      priority: Math.floor(next() * 5),
    });
  }
  return list;
}

module.exports = { loadShipments };
