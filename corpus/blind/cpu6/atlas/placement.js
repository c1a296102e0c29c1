import { measure } from './glyphs.js';
import { memoizeKey } from './memo.js';

const TILE = 256;

const scaleAt = memoizeKey((zoom) => (TILE * 2 ** zoom) / 360, (zoom) => zoom);

function mercator({ lon, lat }, zoom) {
  const k = scaleAt(zoom);
  const phi = (lat * Math.PI) / 180;
  return [(lon + 180) * k, 180 * k - ((k * 180) / Math.PI) * Math.log(Math.tan(Math.PI / 4 + phi / 2))];
}

/** Buckets boxes by tile so that collisions are tested against neighbours only. */
export class CollisionGrid {
  #cells = new Map();
  rejected = 0;

  tryPlace(box) {
    const keys = [];
    for (let x = Math.floor(box.x0 / TILE); x <= Math.floor(box.x1 / TILE); x++) {
      for (let y = Math.floor(box.y0 / TILE); y <= Math.floor(box.y1 / TILE); y++) keys.push(`${x}/${y}`);
    }
    const hit = keys.some((key) => this.#cells.get(key)?.some((other) => overlaps(other, box)));
    if (hit) {
      this.rejected++;
      return false;
    }
    for (const key of keys) {
      const cell = this.#cells.get(key);
      if (cell) cell.push(box);
      else this.#cells.set(key, [box]);
    }
    return true;
  }
}

const overlaps = (a, b) => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;

export function labelBox(feature, style, zoom) {
  const [x, y] = mercator(feature, zoom);
  const half = measure(feature.name, style) / 2;
  return { x0: x - half, x1: x + half, y0: y - style.size / 2, y1: y + style.size / 2, id: feature.id };
}
