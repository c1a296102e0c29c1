'use strict';
const { createHash } = require('node:crypto');
const { Lru } = require('./lru.js');
const { TILE, render } = require('./terrain.js');
const { Walkers } = require('./views.js');

const WIDE = 5;
const HIGH = 4;

class Viewer {
  #tiles;
  #screen = new Uint32Array(WIDE * HIGH * TILE * TILE);

  constructor(tiles) {
    this.#tiles = tiles;
  }

  #tile(zoom, x, y) {
    const key = (zoom * 65536 + (x & 0xffff)) * 65536 + (y & 0xffff);
    let pixels = this.#tiles.get(key);
    if (pixels === undefined) {
      pixels = new Uint32Array(render(zoom, x, y).buffer);
      this.#tiles.set(key, pixels, pixels.byteLength);
    }
    return pixels;
  }

  draw({ zoom, x, y }) {
    const stride = WIDE * TILE;
    for (let row = 0; row < HIGH; row++) {
      for (let column = 0; column < WIDE; column++) {
        const pixels = this.#tile(zoom, x + column, y + row);
        let to = row * TILE * stride + column * TILE;
        for (let from = 0; from < pixels.length; from += TILE, to += stride) {
          this.#screen.set(pixels.subarray(from, from + TILE), to);
        }
      }
    }
    return this.#screen;
  }
}

function main(frames) {
  const tiles = new Lru(24 << 20);
  const viewer = new Viewer(tiles);
  const walkers = new Walkers(12, 404);
  const sum = createHash('md5');
  const tones = new Uint32Array(8);
  for (let frame = 0; frame < frames; frame++) {
    const screen = viewer.draw(walkers.next());
    for (let i = frame % 61; i < screen.length; i += 61) tones[(screen[i] >>> 8 & 255) >> 5]++;
    if (frame % 50 === 0) sum.update(screen);
  }
  console.log(`${frames} frames, ${tiles.hits} hits, ${tiles.misses} misses, ${tiles.evicted} evicted, ${tiles.size} kept`);
  console.log('tones', tones.join(' '), sum.digest('hex').slice(0, 12));
}

main(Number(process.argv[2] ?? 2500));
