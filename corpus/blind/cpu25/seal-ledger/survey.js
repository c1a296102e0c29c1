'use strict';

function area(corners) {
  let twice = 0;
  for (let i = 0, j = corners.length - 1; i < corners.length; j = i++) {
    twice += corners[j][0] * corners[i][1] - corners[i][0] * corners[j][1];
  }
  return Math.abs(twice) / 2;
}

function inside([x, y], corners) {
  let within = false;
  for (let i = 0, j = corners.length - 1; i < corners.length; j = i++) {
    const [xi, yi] = corners[i];
    const [xj, yj] = corners[j];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) within = !within;
  }
  return within;
}

/** Shared ground of two plots, sampled on a metre grid. */
function overlap(a, b) {
  let x0 = Infinity, x1 = -Infinity, y0 = Infinity, y1 = -Infinity;
  for (const [x, y] of a) {
    x0 = Math.min(x0, x); x1 = Math.max(x1, x);
    y0 = Math.min(y0, y); y1 = Math.max(y1, y);
  }
  let count = 0;
  for (let y = y0 + 0.5; y < y1; y += 10) for (let x = x0 + 0.5; x < x1; x += 10) if (inside([x, y], a) && inside([x, y], b)) count++;
  return count * 100;
}

module.exports = { area, overlap };
