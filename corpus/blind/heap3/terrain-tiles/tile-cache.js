const place = ({ z, x, y }) => `${z}/${x}/${y}`;

export class TileCache {
  #tiles = new Map();
  #order = [];

  constructor(limit) {
    this.limit = limit;
  }

  get(layer, z, x, y) {
    return this.#tiles.get(`${layer}:${z}/${x}/${y}`);
  }

  put(tile) {
    this.#tiles.set(`${tile.layer}:${place(tile)}`, tile);
    this.#order.push(tile);
    while (this.#order.length > this.limit) {
      this.#tiles.delete(place(this.#order.shift()));
    }
  }
}
