import { Tile } from './tile.js';

export function renderTile(style, z, x, y) {
  let h = (x * 73856093) ^ (y * 19349663) ^ (z * 83492791);
  const length = 2400 + (Math.abs(h) % 2600);
  const body = Buffer.alloc(length);
  body.write(`${style.name}/${z}/${x}/${y}`, 0, 'latin1');
  for (let i = 64; i < length; i += 1) {
    h = (Math.imul(h, 1103515245) + 12345) | 0;
    body[i] = h >>> 24;
  }
  return new Tile(`${z}/${x}/${y}`, body, `"${(h >>> 0).toString(36)}-${length}"`);
}
