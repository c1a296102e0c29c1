/** Buckets marbles by cell, rebuilt in each step with a counting sort. */
export class Grid {
  constructor(width, height, cell) {
    this.cell = cell;
    this.columns = Math.ceil(width / cell);
    this.rows = Math.ceil(height / cell);
    this.starts = new Int32Array(this.columns * this.rows + 1);
    this.members = new Int32Array(0);
    this.cells = new Int32Array(0);
  }

  cellOf(x, y) {
    const c = Math.min(this.columns - 1, Math.max(0, Math.floor(x / this.cell)));
    const r = Math.min(this.rows - 1, Math.max(0, Math.floor(y / this.cell)));
    return r * this.columns + c;
  }

  rebuild(marbles) {
    if (this.members.length !== marbles.length) {
      this.members = new Int32Array(marbles.length);
      this.cells = new Int32Array(marbles.length);
    }
    this.starts.fill(0);
    for (let i = 0; i < marbles.length; i++) {
      this.cells[i] = this.cellOf(marbles[i].x, marbles[i].y);
      this.starts[this.cells[i] + 1]++;
    }
    for (let c = 1; c < this.starts.length; c++) this.starts[c] += this.starts[c - 1];
    const next = this.starts.slice();
    for (let i = 0; i < marbles.length; i++) this.members[next[this.cells[i]]++] = i;
  }

  eachPair(visit) {
    for (let r = 0; r < this.rows; r++) {
      for (let c = 0; c < this.columns; c++) {
        const home = r * this.columns + c;
        for (let a = this.starts[home]; a < this.starts[home + 1]; a++) {
          for (let b = a + 1; b < this.starts[home + 1]; b++) visit(this.members[a], this.members[b]);
          if (c + 1 < this.columns) this.#against(a, home + 1, visit);
          if (r + 1 < this.rows) {
            if (c > 0) this.#against(a, home + this.columns - 1, visit);
            this.#against(a, home + this.columns, visit);
            if (c + 1 < this.columns) this.#against(a, home + this.columns + 1, visit);
          }
        }
      }
    }
  }

  #against(a, cell, visit) {
    for (let b = this.starts[cell]; b < this.starts[cell + 1]; b++) visit(this.members[a], this.members[b]);
  }
}
