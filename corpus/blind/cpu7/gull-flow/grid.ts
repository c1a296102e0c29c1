/** Buckets of particles, rebuilt at each step by counting. */
export class Grid {
  readonly columns: number;
  readonly rows: number;
  readonly #cell: number;
  #starts: Int32Array;
  #order: Int32Array;

  constructor(width: number, height: number, cell: number, count: number) {
    this.#cell = cell;
    this.columns = Math.ceil(width / cell);
    this.rows = Math.ceil(height / cell);
    this.#starts = new Int32Array(this.columns * this.rows + 1);
    this.#order = new Int32Array(count);
  }

  bucket(x: number, y: number): number {
    const c = Math.min(this.columns - 1, Math.max(0, Math.floor(x / this.#cell)));
    const r = Math.min(this.rows - 1, Math.max(0, Math.floor(y / this.#cell)));
    return r * this.columns + c;
  }

  rebuild(xs: Float64Array, ys: Float64Array): void {
    this.#starts.fill(0);
    for (let i = 0; i < xs.length; i++) this.#starts[this.bucket(xs[i], ys[i]) + 1]++;
    for (let b = 1; b < this.#starts.length; b++) this.#starts[b] += this.#starts[b - 1];
    const next = this.#starts.slice();
    for (let i = 0; i < xs.length; i++) this.#order[next[this.bucket(xs[i], ys[i])]++] = i;
  }

  /** Writes the particles near (x, y) into `found` and says how many there are. */
  around(x: number, y: number, found: Int32Array): number {
    let n = 0;
    const home = this.bucket(x, y);
    const column = home % this.columns;
    const row = (home - column) / this.columns;
    for (let r = Math.max(0, row - 1); r <= Math.min(this.rows - 1, row + 1); r++) {
      for (let c = Math.max(0, column - 1); c <= Math.min(this.columns - 1, column + 1); c++) {
        const b = r * this.columns + c;
        for (let k = this.#starts[b]; k < this.#starts[b + 1]; k++) found[n++] = this.#order[k];
      }
    }
    return n;
  }
}
