'use strict';

const PHASES = Object.freeze({ GREEN: 'green', BURNING: 'burning', ASH: 'ash', ROCK: 'rock' });

function generator(seed) {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x9e3779b9) >>> 0;
    let t = a ^ (a >>> 16);
    t = Math.imul(t, 0x21f0aaad);
    t ^= t >>> 15;
    return (Math.imul(t, 0x735a2d97) >>> 0) / 2 ** 32;
  };
}

class Cell {
  constructor(site, phase, fuel, moisture) {
    this.site = site;
    this.phase = phase;
    this.tree = { fuel, moisture };
  }

  get fuel() {
    return this.tree.fuel;
  }

  get moisture() {
    return this.tree.moisture;
  }

  turned(phase, fuel, moisture) {
    return new Cell({ at: [...this.site.at], soil: this.site.soil }, phase, fuel, moisture);
  }
}

/** A stand of trees on a grid, each cell with its place, its fuel and its phase. */
function plant(size, seed) {
  const random = generator(seed);
  const cells = [];
  for (let i = 0; i < size * size; i++) {
    const phase = random() < 0.04 ? PHASES.ROCK : PHASES.GREEN;
    const site = { at: [Math.floor(i / size), i % size], soil: random() < 0.5 ? 'loam' : 'sand' };
    cells.push(new Cell(site, phase, 2 + Math.floor(random() * 4), random()));
  }
  for (let i = 0; i < 6; i++) cells[Math.floor(random() * cells.length)].phase = PHASES.BURNING;
  return { size, cells, minute: 0 };
}

module.exports = { PHASES, plant, generator };
