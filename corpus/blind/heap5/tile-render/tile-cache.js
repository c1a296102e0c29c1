export class TileCache {
  #tiles = new Map();
  #bytes = 0;
  hits = 0;
  misses = 0;

  constructor({ maxBytes }) {
    this.maxBytes = maxBytes;
  }

  get(key) {
    const tile = this.#tiles.get(key);
    if (tile === undefined) {
      this.misses++;
      return undefined;
    }
    this.hits++;
    this.#tiles.delete(key);
    this.#tiles.set(key, tile);
    return tile;
  }

  put(key, tile) {
    this.#tiles.set(key, tile);
    this.#bytes += tile.byteLength;
    while (this.#bytes > this.maxBytes) {
      const [oldest, dropped] = this.#tiles.entries().next().value;
      this.#tiles.delete(oldest);
      this.#bytes -= dropped.byteLength;
    }
  }
}
