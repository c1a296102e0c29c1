'use strict';

const { tileAt, counters } = require('./lib/tiles');

let seed = 4242;
function next(n) {
  seed = (seed * 48271) % 2147483647;
  return seed % n;
}

// A user pans about a map; each frame asks for the tiles of the viewport.
let brightness = 0;
let left = 100;
let top = 100;
for (let frame = 0; frame < 1500; frame++) {
  left = Math.min(900, Math.max(0, left + next(3) - 1));
  top = Math.min(900, Math.max(0, top + next(3) - 1));
  if (next(60) === 0) {
    left = next(900);
    top = next(900);
  }
  for (let row = 0; row < 8; row++) {
    for (let column = 0; column < 12; column++) {
      const tile = tileAt(6, left + column, top + row);
      brightness += tile[0] + tile[tile.length - 1];
    }
  }
}

console.log('%d tiles drawn, %d served, brightness %d', counters.drawn, counters.served, Math.round(brightness / counters.served));
