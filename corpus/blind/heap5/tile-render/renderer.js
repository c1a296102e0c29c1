import { Tile } from './tile.js';

function trace(layer, z, x, y, rule) {
  const n = 24 + ((x * 31 + y * 17 + layer.length * 5) % 40);
  const path = [];
  for (let i = 0; i < n; i++) {
    path.push(Math.sin(x * 0.7 + i * 0.31) * 128 + 128.5, Math.cos(y * 0.9 + i * 0.17) * 128 + 128.25 + rule.width);
  }
  return { layer, colour: rule.colour, path };
}

export function createRenderer(style, cache) {
  return async function render(z, x, y) {
    const key = `${z}/${x}/${y}`;
    const known = cache.get(key);
    if (known) return known;
    await null;
    const tile = new Tile(z, x, y, style.layers.map((layer) => trace(layer, z, x, y, style.rule(layer, z))));
    cache.put(key, tile);
    return tile;
  };
}
