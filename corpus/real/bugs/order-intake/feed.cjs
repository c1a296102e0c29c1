'use strict';

const SKUS = Array.from({ length: 240 }, (_, i) => 'A' + (1000 + i * 37));
const TOWNS = ['Riga', 'Tartu', 'Turku', 'Gdynia', 'Visby', 'Malmo'];

function mulberry(a) {
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function* writeFeed(partner, seed, count) {
  const rnd = mulberry(seed);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<orders partner="${partner}">\n`;
  for (let i = 0; i < count; i++) {
    const quantity = 1 + Math.floor(rnd() * 12);
    const price = (2 + rnd() * 80).toFixed(2);
    yield `  <!-- batch ${Math.floor(i / 50) + 1}, line ${(i % 50) + 1} -->\n`;
    yield `  <order no="${partner[0]}${100000 + i}" town="${TOWNS[Math.floor(rnd() * TOWNS.length)]}">` +
      `<sku>${SKUS[Math.floor(rnd() * SKUS.length)]}</sku><quantity>${quantity}</quantity><price>${price}</price></order>\n`;
  }
  yield '</orders>\n';
}

module.exports = { writeFeed };
