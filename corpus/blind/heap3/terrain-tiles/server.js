import { Tile } from './tile.js';
import { TileCache } from './tile-cache.js';

export class TileServer {
  #cache;

  constructor({ limit }) {
    this.#cache = new TileCache(limit);
  }

  tile(layer, z, x, y) {
    const known = this.#cache.get(layer, z, x, y);
    if (known) return known;
    const tile = Tile.compute(layer, z, x, y);
    this.#cache.put(tile);
    return tile;
  }
}
