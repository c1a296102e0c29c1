import { TileCache } from './tile-cache.js';
import { renderTile } from './renderer.js';

export class TileService {
  constructor(styles, { cacheBytes }) {
    this.styles = styles;
    this.cache = new TileCache(cacheBytes);
    this.hits = 0;
    this.misses = 0;
  }

  async tile(style, z, x, y) {
    const path = `${z}/${x}/${y}`;
    const cached = this.cache.get(style, path);
    if (cached) {
      this.hits += 1;
      return cached;
    }
    this.misses += 1;
    const tile = renderTile(this.styles[style], z, x, y);
    this.cache.put(style, tile);
    return tile;
  }

  stats() {
    return { hits: this.hits, misses: this.misses, bytes: this.cache.bytes };
  }
}
