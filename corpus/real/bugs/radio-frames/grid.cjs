'use strict';

function interpolate(stations, w, h) {
  const grid = [];
  for (let j = 0; j < h; j++) {
    const row = new Float64Array(w);
    for (let i = 0; i < w; i++) {
      const px = i / (w - 1);
      const py = j / (h - 1);
      let num = 0;
      let den = 0;
      for (const s of stations) {
        const d = (s.x - px) ** 2 + (s.y - py) ** 2 + 1e-6;
        const weight = 1 / (d * Math.sqrt(d));
        num += s.level * weight;
        den += weight;
      }
      row[i] = num / den;
    }
    grid.push(row);
  }
  return grid;
}

function crossing(a, b, level) {
  if (a < level === b < level) return -1;
  return (level - a) / (b - a);
}

function contour(grid, wanted) {
  const levels = [];
  let length = 0;
  for (const level of wanted) {
    let segments = 0;
    for (let j = 0; j + 1 < grid.length; j++) {
      for (let i = 0; i + 1 < grid[j].length; i++) {
        const points = [];
        const top = crossing(grid[j][i], grid[j][i + 1], level);
        const bottom = crossing(grid[j + 1][i], grid[j + 1][i + 1], level);
        const left = crossing(grid[j][i], grid[j + 1][i], level);
        const right = crossing(grid[j][i + 1], grid[j + 1][i + 1], level);
        if (top >= 0) points.push([i + top, j]);
        if (bottom >= 0) points.push([i + bottom, j + 1]);
        if (left >= 0) points.push([i, j + left]);
        if (right >= 0) points.push([i + 1, j + right]);
        for (let k = 0; k + 1 < points.length; k += 2) {
          segments++;
          length += Math.hypot(points[k][0] - points[k + 1][0], points[k][1] - points[k + 1][1]);
        }
      }
    }
    levels.push(segments);
  }
  return { levels, length };
}

module.exports = { interpolate, contour };
