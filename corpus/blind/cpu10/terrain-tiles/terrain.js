'use strict';

const SIZE = 128;
const OCTAVES = 5;

function lattice(x, y) {
  let h = Math.imul(x, 374761393) ^ Math.imul(y, 668265263);
  h = Math.imul(h ^ (h >>> 13), 1274126177);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
}

function smoothNoise(x, y) {
  const xi = Math.floor(x);
  const yi = Math.floor(y);
  const fx = x - xi;
  const fy = y - yi;
  const u = fx * fx * (3 - 2 * fx);
  const v = fy * fy * (3 - 2 * fy);
  const top = lattice(xi, yi) * (1 - u) + lattice(xi + 1, yi) * u;
  const bottom = lattice(xi, yi + 1) * (1 - u) + lattice(xi + 1, yi + 1) * u;
  return top * (1 - v) + bottom * v;
}

function height(x, y) {
  let sum = 0;
  let amplitude = 0.5;
  for (let octave = 0; octave < OCTAVES; octave++) {
    sum += smoothNoise(x, y) * amplitude;
    x = x * 2 + 17.3;
    y = y * 2 - 5.1;
    amplitude /= 2;
  }
  return sum;
}

function paint(pixels, at, red, green, blue) {
  pixels[at] = red;
  pixels[at + 1] = green;
  pixels[at + 2] = blue;
}

function colour(h, light, pixels, at) {
  if (h < 0.42) paint(pixels, at, 30, 80 + h * 200, 160);
  else if (h < 0.6) paint(pixels, at, 60 + light * 90, 120 + light * 90, 50);
  else paint(pixels, at, 110 + light * 140, 110 + light * 140, 110 + light * 140);
}

function renderTile(zoom, tileX, tileY) {
  const scale = 8 / 2 ** zoom;
  const heights = new Float32Array((SIZE + 1) * (SIZE + 1));
  for (let y = 0; y <= SIZE; y++) {
    for (let x = 0; x <= SIZE; x++) {
      heights[y * (SIZE + 1) + x] = height((tileX + x / SIZE) * scale, (tileY + y / SIZE) * scale);
    }
  }
  const pixels = new Uint8Array(SIZE * SIZE * 3);
  for (let y = 0; y < SIZE; y++) {
    for (let x = 0; x < SIZE; x++) {
      const i = y * (SIZE + 1) + x;
      const slope = (heights[i + 1] - heights[i] + heights[i + SIZE + 1] - heights[i]) * 20;
      colour(heights[i], Math.min(1, Math.max(0, 0.5 + slope)), pixels, (y * SIZE + x) * 3);
    }
  }
  return pixels;
}

module.exports = { renderTile };
