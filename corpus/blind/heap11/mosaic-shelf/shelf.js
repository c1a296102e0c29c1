/** Tiles stand on the shelf as long as someone looks at them; gone ones are counted off. */
export class Shelf {
  constructor(quarry) {
    this.quarry = quarry;
    this.refs = new Map();
    this.stats = { cut: 0, reused: 0, cleared: 0 };
    this.clearing = new FinalizationRegistry((entry) => {
      this.stats.cleared++;
      if (this.refs.get(entry.key)?.deref() === undefined) this.refs.delete(entry.key);
    });
  }

  tile(key) {
    const standing = this.refs.get(key)?.deref();
    if (standing) {
      this.stats.reused++;
      return standing;
    }
    const tile = this.quarry.cut(key);
    this.refs.set(key, new WeakRef(tile));
    this.clearing.register(tile, { key, zoom: tile.zoom, area: () => tile.pixels.length });
    this.stats.cut++;
    return tile;
  }
}

export class Viewer {
  constructor(shelf, width) {
    this.shelf = shelf;
    this.width = width;
    this.visible = [];
  }

  pan(column, row) {
    this.visible = [];
    for (let i = 0; i < this.width; i++) this.visible.push(this.shelf.tile(`${column + i}:${row}`));
    let light = 0;
    for (const tile of this.visible) light += tile.shade();
    return light / this.width;
  }
}
