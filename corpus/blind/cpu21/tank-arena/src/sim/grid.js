/** Uniform grid rebuilt every tick by counting sort into flat arrays. */
export class SpatialGrid {
  constructor(size, cell, capacity) {
    this.cell = cell;
    this.columns = Math.ceil(size / cell);
    this.starts = new Int32Array(this.columns * this.columns + 1);
    this.items = new Int32Array(capacity);
    this.cellOf = new Int32Array(capacity);
  }

  #coordinate(v) {
    const c = Math.floor(v / this.cell);
    return c < 0 ? 0 : c >= this.columns ? this.columns - 1 : c;
  }

  rebuild(bodies) {
    const { starts, items, cellOf, columns } = this;
    starts.fill(0);
    for (let i = 0; i < bodies.length; i++) {
      const c = this.#coordinate(bodies[i].y) * columns + this.#coordinate(bodies[i].x);
      cellOf[i] = c;
      starts[c]++;
    }
    let total = 0;
    for (let c = 0; c < starts.length; c++) { total += starts[c]; starts[c] = total; }
    for (let i = bodies.length - 1; i >= 0; i--) items[--starts[cellOf[i]]] = i;
  }

  query(x, y, radius, visit) {
    const x0 = this.#coordinate(x - radius);
    const x1 = this.#coordinate(x + radius);
    const y0 = this.#coordinate(y - radius);
    const y1 = this.#coordinate(y + radius);
    for (let cy = y0; cy <= y1; cy++) {
      const row = cy * this.columns;
      const to = this.starts[row + x1 + 1];
      for (let k = this.starts[row + x0]; k < to; k++) visit(this.items[k]);
    }
  }
}
