export class TileCache {
  #tiles = new Map();
  #queue = [];
  #bytes = 0;
  #limit;

  constructor(limit) {
    this.#limit = limit;
  }

  get bytes() {
    return this.#bytes;
  }

  get(style, path) {
    return this.#tiles.get(`${style}:${path}`);
  }

  put(style, tile) {
    while (this.#queue.length && this.#bytes + tile.size > this.#limit) {
      const oldest = this.#queue.shift();
      this.#tiles.delete(oldest.path);
      this.#bytes -= oldest.size;
    }
    this.#tiles.set(`${style}:${tile.path}`, tile);
    this.#queue.push({ style, path: tile.path, size: tile.size });
    this.#bytes += tile.size;
  }
}
