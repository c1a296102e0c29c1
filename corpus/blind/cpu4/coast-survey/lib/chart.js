import proj4 from 'proj4';
import { SYSTEMS } from './systems.js';

export const project = (from, to, point) => proj4(SYSTEMS[from], SYSTEMS[to], point);

export function locate(sounding) {
  const [x, y] = project(sounding.instrument.system, 'dhdn3', [sounding.lon, sounding.lat]);
  return { ...sounding, x, y };
}

export class DepthGrid {
  constructor(cell) {
    this.cell = cell;
    this.cells = new Map();
  }

  add({ x, y, depth }) {
    const key = `${Math.floor(x / this.cell)}:${Math.floor(y / this.cell)}`;
    const cell = this.cells.get(key);
    if (!cell) this.cells.set(key, { n: 1, sum: depth, min: depth });
    else {
      cell.n++;
      cell.sum += depth;
      cell.min = Math.min(cell.min, depth);
    }
  }

  shallow(limit) {
    return [...this.cells]
      .map(([key, cell]) => ({ key, mean: cell.sum / cell.n, min: cell.min, n: cell.n }))
      .filter((cell) => cell.min < limit)
      .sort((a, b) => a.min - b.min);
  }
}

export function track(points) {
  let length = 0;
  for (let i = 1; i < points.length; i++) length += Math.hypot(points[i].x - points[i - 1].x, points[i].y - points[i - 1].y);
  return length;
}

/** Corner marks of the printed sheet, back in degrees. */
export function frame(points) {
  const xs = points.map((p) => p.x);
  const ys = points.map((p) => p.y);
  const corners = [[Math.min(...xs), Math.min(...ys)], [Math.max(...xs), Math.max(...ys)]];
  return corners.map((corner) => project('dhdn3', 'wgs84', corner));
}
