'use strict';

function hash(x, y) {
  let h = (x * 374761393 + y * 668265263) | 0;
  h = Math.imul(h ^ (h >>> 13), 1274126177);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
}

function smooth(x, y) {
  const x0 = Math.floor(x);
  const y0 = Math.floor(y);
  const u = x - x0;
  const v = y - y0;
  const a = hash(x0, y0) * (1 - u) + hash(x0 + 1, y0) * u;
  const b = hash(x0, y0 + 1) * (1 - u) + hash(x0 + 1, y0 + 1) * u;
  return a * (1 - v) + b * v;
}

function fractal(x, y) {
  return smooth(x, y) * 0.6 + smooth(x * 2.1, y * 2.1) * 0.3 + smooth(x * 4.3, y * 4.3) * 0.1;
}

module.exports = { fractal };
