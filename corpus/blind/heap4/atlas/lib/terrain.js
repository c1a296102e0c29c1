import { Tile } from './tile-store.js';

export function loadTile(x, y, zoom, key) {
  const heights = Float32Array.from({ length: 1024 }, (_, n) => 300 * Math.sin((x * 32 + (n % 32)) / 90) * Math.cos((y * 32 + (n >> 5)) / 70));
  const labels = Array.from({ length: 8 }, (_, n) => ({ text: `place ${x}-${y}-${n}`, at: [n * 4, (n * 13) % 32], rank: (x + y + n) % 9, zoom }));
  return new Tile(key, heights, labels);
}
