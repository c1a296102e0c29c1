'use strict';

function generator(seed) {
  let a = seed | 0;
  return function next() {
    a = (a + 0x9e3779b9) | 0;
    let t = a ^ (a >>> 16);
    t = Math.imul(t, 0x21f0aaad);
    t ^= t >>> 15;
    t = Math.imul(t, 0x735a2d97);
    return ((t ^ (t >>> 15)) >>> 0) / 4294967296;
  };
}

// Counts fronds and urchins in a synthetic photo strip of the sea floor.
function countStrip(next, width, depth) {
  const strip = new Uint8Array(width);
  for (let i = 0; i < width; i++) strip[i] = next() * 256;
  for (let pass = 0; pass < 3; pass++) {
    for (let i = 1; i < width - 1; i++) strip[i] = (strip[i - 1] + 2 * strip[i] + strip[i + 1]) >> 2;
  }
  let fronds = 0;
  let urchins = 0;
  for (let i = 1; i < width - 1; i++) {
    const peak = strip[i] >= strip[i - 1] && strip[i] > strip[i + 1];
    if (peak && strip[i] > 150) fronds++;
    else if (strip[i] < 90 - depth && strip[i] < strip[i - 1]) urchins++;
  }
  return { fronds, urchins };
}

function* dives({ count, stationIds, seed }) {
  const next = generator(seed);
  for (let at = 0; at < count; at++) {
    const id = stationIds[Math.floor(next() * stationIds.length)];
    const strip = countStrip(next, 2400, id.length);
    yield { type: 'dive/logged', id, at, temp: 6 + next() * 9, ...strip };
  }
}

module.exports = { generator, dives };
