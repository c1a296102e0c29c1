'use strict';

const { LRUCache } = require('lru-cache');
const { fractal } = require('./noise');

const SIDE = 48;
const tiles = new LRUCache({ max: 1200 });
const counters = { drawn: 0, served: 0 };

function draw(zoom, column, row) {
  const tile = new Uint8Array(SIDE * SIDE);
  const scale = 1 / (1 << zoom);
  for (let y = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++) {
      tile[y * SIDE + x] = fractal((column + x / SIDE) * 9 * scale, (row + y / SIDE) * 9 * scale) * 255;
    }
  }
  counters.drawn++;
  return tile;
}

function tileAt(zoom, column, row) {
  const key = `${zoom}/${column}/${row}`;
  let tile = tiles.get(key);
  if (tile === undefined) {
    tile = draw(zoom, column, row);
    tiles.set(key, tile);
  }
  counters.served++;
  return tile;
}

module.exports = { tileAt, counters };
