'use strict';

/** Value noise on a fixed lattice, smooth between the points. */
class Noise {
  constructor(seed) {
    this.lattice = new Float64Array(65536);
    let s = seed >>> 0;
    for (let i = 0; i < this.lattice.length; i++) {
      s = (Math.imul(s, 1597334677) + 12345) >>> 0;
      this.lattice[i] = (s >>> 8) / 16777216;
    }
  }

  sum(x, y, octaves) {
    const lattice = this.lattice;
    let sum = 0;
    let weight = 0.5;
    for (let o = 0; o < octaves; o++) {
      const x0 = Math.floor(x);
      const y0 = Math.floor(y);
      const fx = x - x0;
      const fy = y - y0;
      const u = fx * fx * (3 - 2 * fx);
      const v = fy * fy * (3 - 2 * fy);
      const row = (y0 & 255) << 8;
      const next = ((y0 + 1) & 255) << 8;
      const left = x0 & 255;
      const right = (x0 + 1) & 255;
      const top = lattice[row | left] * (1 - u) + lattice[row | right] * u;
      const low = lattice[next | left] * (1 - u) + lattice[next | right] * u;
      sum += (top * (1 - v) + low * v) * weight;
      x *= 2.03;
      y *= 2.03;
      weight /= 2;
    }
    return sum;
  }
}

module.exports = { Noise };
