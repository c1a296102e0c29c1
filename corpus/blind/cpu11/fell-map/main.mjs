import { createHash } from 'node:crypto';
import { fells } from './terrain.mjs';
import { png } from './png.mjs';

const W = 760;
const H = 560;
const BANDS = [
  [230, [186, 205, 150]],
  [340, [214, 211, 158]],
  [430, [203, 178, 128]],
  [520, [176, 147, 116]],
  [Infinity, [225, 222, 219]],
];

const tint = (z) => BANDS.find(([top]) => z < top)[1];

function shade(grid, sunAzimuth) {
  const out = new Uint8Array(grid.w * grid.h * 3);
  const lx = Math.sin(sunAzimuth) * 0.7;
  const ly = -Math.cos(sunAzimuth) * 0.7;
  for (let y = 0; y < grid.h; y++) {
    for (let x = 0; x < grid.w; x++) {
      const z = grid.at(x, y);
      const dx = grid.at(Math.min(x + 1, grid.w - 1), y) - grid.at(Math.max(x - 1, 0), y);
      const dy = grid.at(x, Math.min(y + 1, grid.h - 1)) - grid.at(x, Math.max(y - 1, 0));
      const len = Math.sqrt(dx * dx + dy * dy + 64);
      const light = 0.55 + 0.55 * ((-dx * lx - dy * ly + 8 * 0.7) / len);
      const colour = tint(z);
      const i = (y * grid.w + x) * 3;
      for (let k = 0; k < 3; k++) out[i + k] = Math.min(255, colour[k] * light);
    }
  }
  return out;
}

/** Shadows thrown at a low sun: walk towards the sun until the ray is clear of the summits. */
function castShadows(grid, rgb, azimuth, altitude) {
  const sx = Math.sin(azimuth);
  const sy = -Math.cos(azimuth);
  const rise = Math.tan(altitude) * 4;
  let top = 0;
  for (const z of grid.v) if (z > top) top = z;
  let dark = 0;
  for (let y = 0; y < grid.h; y++) {
    for (let x = 0; x < grid.w; x++) {
      let px = x;
      let py = y;
      let ray = grid.at(x, y);
      while (ray < top) {
        px += sx;
        py += sy;
        ray += rise;
        if (px < 0 || py < 0 || px > grid.w - 1 || py > grid.h - 1) break;
        if (grid.at(px | 0, py | 0) > ray) {
          const i = (y * grid.w + x) * 3;
          for (let k = 0; k < 3; k++) rgb[i + k] *= 0.72;
          dark++;
          break;
        }
      }
    }
  }
  return dark;
}

function contours(grid, rgb, every) {
  let cells = 0;
  for (let y = 0; y < grid.h - 1; y++) {
    for (let x = 0; x < grid.w - 1; x++) {
      const level = Math.floor(grid.at(x, y) / every);
      const corners = Math.floor(grid.at(x + 1, y) / every) !== level || Math.floor(grid.at(x, y + 1) / every) !== level;
      if (!corners) continue;
      cells++;
      rgb.set(level % 5 === 0 ? [120, 72, 30] : [168, 122, 80], (y * grid.w + x) * 3);
    }
  }
  return cells;
}

const grid = fells(W, H);
for (const hour of [8, 10, 14, 17]) {
  const azimuth = ((hour - 6) / 12) * Math.PI + Math.PI / 2;
  const altitude = 0.12 + Math.sin(((hour - 6) / 12) * Math.PI) * 0.7;
  const rgb = shade(grid, azimuth);
  const dark = castShadows(grid, rgb, azimuth, altitude);
  const lines = contours(grid, rgb, 20);
  const file = png(W, H, rgb);
  const digest = createHash('sha1').update(file).digest('hex').slice(0, 10);
  console.log(`${hour} h: ${((dark * 100) / (W * H)).toFixed(1)} % in shadow, ${lines} contour cells, ${file.length} bytes, ${digest}`);
}
