'use strict';

const { Harbour } = require('./harbour');

let state = 12345;
function random() {
  state = (state + 0x9e3779b9) | 0;
  let z = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
  return ((z ^ (z >>> 15)) >>> 0) / 4294967296;
}

const harbour = new Harbour([120, 150, 180, 200, 220, 240, 260, 280, 300, 320, 330, 340, 350, 360], random);
const tally = { docked: 0, left: 0, diverted: 0, wait: 0 };
const histogram = new Array(24).fill(0);

harbour.on('docked', (ship, waited) => {
  tally.docked++;
  tally.wait += waited;
  histogram[Math.min(23, Math.floor(waited))]++;
});
harbour.on('left', () => tally.left++);
harbour.on('diverted', () => tally.diverted++);

harbour.run(2700000);

console.log(`${tally.docked} docked, ${tally.left} left, ${tally.diverted} diverted, mean wait ${(tally.wait / tally.docked).toFixed(2)} h`);
console.log(histogram.join(' '));
