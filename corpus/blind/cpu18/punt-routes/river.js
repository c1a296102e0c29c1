'use strict';

const SIDES = ['Backs', 'Granta', 'Byron’s pool', 'Mill pond', 'Jesus lock'];

function generator(seed) {
  let a = seed | 0;
  return function next() {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

class Landing {
  constructor(id, reach, depth) {
    this.id = id;
    this.reach = reach;
    this.depth = depth;
    this.channels = [];
  }

  get shallow() { return this.depth < 0.7; }
}

class River {
  constructor(rows, cols, seed) {
    const next = generator(seed);
    this.cols = cols;
    this.landings = Array.from({ length: rows * cols }, (_, i) =>
      new Landing(i, SIDES[Math.floor((i / (rows * cols)) * SIDES.length)], 0.3 + next() * 2));
    for (let r = 0; r < rows; r++) {
      for (let c = 0; c < cols; c++) {
        const here = r * cols + c;
        if (c + 1 < cols) this.dig(here, here + 1, 20 + next() * 60);
        if (r + 1 < rows) this.dig(here, here + cols, 20 + next() * 60);
        if (c + 1 < cols && r + 1 < rows && next() < 0.3) this.dig(here, here + cols + 1, 40 + next() * 70);
      }
    }
  }

  dig(a, b, metres) {
    this.landings[a].channels.push({ to: b, metres });
    this.landings[b].channels.push({ to: a, metres });
  }

  landing(id) {
    const found = this.landings[id];
    if (!found) throw new RangeError(`no landing ${id}`);
    return found;
  }
}

module.exports = { River };
