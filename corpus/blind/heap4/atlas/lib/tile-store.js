export class Tile {
  constructor(key, heights, labels) {
    this.key = key;
    this.heights = heights;
    this.labels = labels;
    this.reads = 0;
  }
}

export class TileStore {
  #tiles = new Map();
  #history = [];
  loads = 0;

  constructor(limit, load) {
    this.limit = limit;
    this.load = load;
  }

  get(x, y, zoom) {
    const key = `${zoom}/${x}/${y}`;
    let tile = this.#tiles.get(key);
    if (tile) {
      this.#tiles.delete(key);
    } else {
      tile = this.load(x, y, zoom, key);
      this.loads += 1;
    }
    tile.reads += 1;
    this.#tiles.set(key, tile);
    if (this.#tiles.size > this.limit) {
      const [oldest, dropped] = this.#tiles.entries().next().value;
      this.#tiles.delete(oldest);
      this.#remember(dropped);
    }
    return tile;
  }

  #remember(tile) {
    this.#history.push({ key: tile.key, reads: tile.reads });
    if (this.#history.length > 400) this.#history.splice(0, 200);
  }

  rereads() {
    const seen = new Set();
    return this.#history.filter(({ key }) => seen.size === seen.add(key).size).length;
  }
}
