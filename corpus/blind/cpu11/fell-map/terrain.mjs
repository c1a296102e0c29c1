export class Grid {
  constructor(w, h) {
    this.w = w;
    this.h = h;
    this.v = new Float32Array(w * h);
  }
  at(x, y) {
    return this.v[y * this.w + x];
  }
}

const hash = (x, y, seed) => {
  let n = Math.imul(x, 374761393) ^ Math.imul(y, 668265263) ^ Math.imul(seed, 2246822519);
  n = Math.imul(n ^ (n >>> 13), 1274126177);
  return ((n ^ (n >>> 16)) >>> 0) / 4294967296;
};

const smooth = (t) => t * t * (3 - 2 * t);

function octave(grid, cell, amp, seed) {
  for (let y = 0; y < grid.h; y++) {
    const gy = Math.floor(y / cell);
    const ty = smooth(y / cell - gy);
    for (let x = 0; x < grid.w; x++) {
      const gx = Math.floor(x / cell);
      const tx = smooth(x / cell - gx);
      const a = hash(gx, gy, seed);
      const b = hash(gx + 1, gy, seed);
      const c = hash(gx, gy + 1, seed);
      const d = hash(gx + 1, gy + 1, seed);
      grid.v[y * grid.w + x] += amp * (a + (b - a) * tx + (c - a) * ty + (a - b - c + d) * tx * ty);
    }
  }
}

export function fells(w, h) {
  const grid = new Grid(w, h);
  for (const [i, [cell, amp]] of [[160, 420], [70, 190], [31, 70], [12, 18], [5, 5]].entries()) octave(grid, cell, amp, i + 3);
  return grid;
}
