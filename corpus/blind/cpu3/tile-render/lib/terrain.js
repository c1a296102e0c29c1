'use strict';

class Terrain {
  #perm = new Uint8Array(512);

  constructor(seed) {
    const base = Array.from({ length: 256 }, (_, i) => i);
    let s = seed;
    for (let i = 255; i > 0; i--) {
      s = (Math.imul(s, 1103515245) + 12345) & 0x7fffffff;
      const j = s % (i + 1);
      [base[i], base[j]] = [base[j], base[i]];
    }
    for (let i = 0; i < 512; i++) this.#perm[i] = base[i & 255];
  }

  #gradient(hash, dx, dy) {
    switch (hash & 7) {
      case 0: return dx + dy;
      case 1: return dx - dy;
      case 2: return dy - dx;
      case 3: return -dx - dy;
      case 4: return dx;
      case 5: return -dx;
      case 6: return dy;
      default: return -dy;
    }
  }

  #noise(px, py) {
    const perm = this.#perm;
    const fx = Math.floor(px);
    const fy = Math.floor(py);
    const dx = px - fx;
    const dy = py - fy;
    const ix = fx & 255;
    const iy = fy & 255;
    const u = dx * dx * dx * (dx * (dx * 6 - 15) + 10);
    const v = dy * dy * dy * (dy * (dy * 6 - 15) + 10);
    const a = perm[ix] + iy;
    const b = perm[ix + 1] + iy;
    const top = this.#gradient(perm[a & 511], dx, dy) * (1 - u) + this.#gradient(perm[b & 511], dx - 1, dy) * u;
    const bottom = this.#gradient(perm[(a + 1) & 511], dx, dy - 1) * (1 - u) + this.#gradient(perm[(b + 1) & 511], dx - 1, dy - 1) * u;
    return top * (1 - v) + bottom * v;
  }

  height(px, py) {
    let sum = 0;
    let amplitude = 1;
    let frequency = 2.1;
    for (let octave = 0; octave < 9; octave++) {
      sum += amplitude * this.#noise(px * frequency, py * frequency);
      amplitude *= 0.52;
      frequency *= 1.97;
    }
    return sum;
  }
}

module.exports = { Terrain };
