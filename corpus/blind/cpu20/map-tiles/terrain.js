'use strict';

const TILE = 64;
const lattice = new Float32Array(256 * 256);
{
  let s = 0x1234567;
  for (let i = 0; i < lattice.length; i++) {
    s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
    lattice[i] = s / 4294967296;
  }
}

/** Adds one octave of smooth noise to a field of (TILE + 2)² heights. */
function octave(field, x0, y0, step, gain) {
  const side = TILE + 2;
  for (let j = 0; j < side; j++) {
    const y = (y0 + j) * step;
    const yi = Math.floor(y);
    const fy = y - yi;
    const sy = fy * fy * (3 - 2 * fy);
    const top = (yi & 255) << 8;
    const low = ((yi + 1) & 255) << 8;
    for (let i = 0; i < side; i++) {
      const x = (x0 + i) * step;
      const xi = Math.floor(x);
      const fx = x - xi;
      const sx = fx * fx * (3 - 2 * fx);
      const left = xi & 255;
      const right = (xi + 1) & 255;
      const a = lattice[top | left];
      const b = lattice[low | left];
      const upper = a + sx * (lattice[top | right] - a);
      const lower = b + sx * (lattice[low | right] - b);
      field[j * side + i] += gain * (upper + sy * (lower - upper));
    }
  }
}

/** Heights and shade of one tile as RGBA. */
function render(zoom, tx, ty) {
  const side = TILE + 2;
  const field = new Float32Array(side * side);
  const scale = 2 ** -zoom;
  let gain = 0.5;
  let step = scale / 2;
  for (let o = 0; o < 5; o++) {
    octave(field, tx * TILE - 1, ty * TILE - 1, step, gain);
    step *= 2.03;
    gain *= 0.5;
  }
  const pixels = new Uint8ClampedArray(TILE * TILE * 4);
  const relief = 6 / scale / 8;
  for (let j = 0; j < TILE; j++) {
    for (let i = 0; i < TILE; i++) {
      const at = (j + 1) * side + i + 1;
      const h = field[at];
      const dx = (field[at + 1] - field[at - 1]) * relief;
      const dy = (field[at + side] - field[at - side]) * relief;
      const light = (1 + 0.7 * dx + 0.7 * dy) / Math.sqrt(1 + dx * dx + dy * dy);
      const p = (j * TILE + i) * 4;
      if (h < 0.42) {
        pixels[p] = 40;
        pixels[p + 1] = 70 + h * 150;
        pixels[p + 2] = 140 + h * 120;
      } else {
        pixels[p] = (90 + 150 * (h - 0.42)) * light;
        pixels[p + 1] = (130 + 40 * h) * light;
        pixels[p + 2] = 80 * light;
      }
      pixels[p + 3] = 255;
    }
  }
  return pixels;
}

module.exports = { TILE, render };
