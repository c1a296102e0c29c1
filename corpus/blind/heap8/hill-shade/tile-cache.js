export class TileCache {
  #tiles = new Map();
  #order = [];
  #used = 0;

  constructor({ budget }) {
    this.budget = budget;
  }

  get used() {
    return this.#used;
  }

  static key({ z, x, y }) {
    return `${z}/${x}/${y}`;
  }

  get(address) {
    return this.#tiles.get(TileCache.key(address));
  }

  put(address, tile) {
    this.#tiles.set(TileCache.key(address), tile);
    this.#order.push({ address, size: tile.shade.byteLength });
    this.#used += tile.shade.byteLength;
    while (this.#used > this.budget) this.#dropOldest();
  }

  #dropOldest() {
    const { address, size } = this.#order.shift();
    this.#tiles.delete(address);
    this.#used -= size;
  }
}
