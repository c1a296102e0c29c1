/**
 * Exact cover by dancing links, kept in flat arrays. Columns are 1..n, node 0 is the root;
 * rows are chosen so that every column is hit once.
 */
export class Cover {
  readonly #left: Int32Array;
  readonly #right: Int32Array;
  readonly #up: Int32Array;
  readonly #down: Int32Array;
  readonly #column: Int32Array;
  readonly #row: Int32Array;
  readonly #size: Int32Array;
  readonly #first: Int32Array;
  readonly #chosen: Int32Array;
  #depth = 0;
  #nodes: number;
  #rows = 0;

  constructor(columns: number, rows: readonly (readonly number[])[]) {
    const cells = rows.reduce((sum, row) => sum + row.length, 0);
    const total = columns + 1 + cells;
    this.#left = Int32Array.from({ length: total }, (_, i) => (i === 0 ? columns : i - 1));
    this.#right = Int32Array.from({ length: total }, (_, i) => (i === columns ? 0 : i + 1));
    this.#up = Int32Array.from({ length: total }, (_, i) => i);
    this.#down = Int32Array.from({ length: total }, (_, i) => i);
    this.#column = Int32Array.from({ length: total }, (_, i) => i);
    this.#row = new Int32Array(total).fill(-1);
    this.#size = new Int32Array(columns + 1);
    this.#first = new Int32Array(rows.length);
    this.#chosen = new Int32Array(columns);
    this.#nodes = columns + 1;
    for (const row of rows) this.#append(row);
  }

  #append(row: readonly number[]) {
    const first = this.#nodes;
    this.#first[this.#rows] = first;
    for (const at of row) {
      const node = this.#nodes++;
      const column = at + 1;
      this.#column[node] = column;
      this.#row[node] = this.#rows;
      this.#up[node] = this.#up[column];
      this.#down[node] = column;
      this.#down[this.#up[column]] = node;
      this.#up[column] = node;
      this.#left[node] = node === first ? first + row.length - 1 : node - 1;
      this.#right[node] = node === first + row.length - 1 ? first : node + 1;
      this.#size[column]++;
    }
    this.#rows++;
  }

  #cover(column: number) {
    const left = this.#left, right = this.#right, up = this.#up, down = this.#down;
    const owner = this.#column, size = this.#size;
    right[left[column]] = right[column];
    left[right[column]] = left[column];
    for (let i = down[column]; i !== column; i = down[i]) {
      for (let j = right[i]; j !== i; j = right[j]) {
        down[up[j]] = down[j];
        up[down[j]] = up[j];
        size[owner[j]]--;
      }
    }
  }

  #uncover(column: number) {
    const left = this.#left, right = this.#right, up = this.#up, down = this.#down;
    const owner = this.#column, size = this.#size;
    for (let i = up[column]; i !== column; i = up[i]) {
      for (let j = left[i]; j !== i; j = left[j]) {
        size[owner[j]]++;
        down[up[j]] = j;
        up[down[j]] = j;
      }
    }
    right[left[column]] = column;
    left[right[column]] = column;
  }

  /** Takes a row for granted until `release`. */
  hold(row: number) {
    const node = this.#first[row];
    this.#chosen[this.#depth++] = row;
    this.#cover(this.#column[node]);
    for (let j = this.#right[node]; j !== node; j = this.#right[j]) this.#cover(this.#column[j]);
  }

  /** Gives back the row held last. */
  release() {
    const node = this.#first[this.#chosen[--this.#depth]];
    for (let j = this.#left[node]; j !== node; j = this.#left[j]) this.#uncover(this.#column[j]);
    this.#uncover(this.#column[node]);
  }

  /** Visits solutions until `found` returns false; tells how many were visited. */
  search(found: (rows: Int32Array) => boolean): number {
    let visited = 0;
    const descend = (): boolean => {
      const right = this.#right, size = this.#size;
      let column = right[0];
      if (column === 0) {
        visited++;
        return found(this.#chosen.subarray(0, this.#depth));
      }
      let least = size[column];
      for (let c = right[column]; c !== 0 && least > 1; c = right[c]) {
        if (size[c] < least) {
          least = size[c];
          column = c;
        }
      }
      if (least === 0) return true;
      const left = this.#left, down = this.#down, owner = this.#column;
      let going = true;
      this.#cover(column);
      for (let i = down[column]; going && i !== column; i = down[i]) {
        this.#chosen[this.#depth++] = this.#row[i];
        for (let j = right[i]; j !== i; j = right[j]) this.#cover(owner[j]);
        going = descend();
        for (let j = left[i]; j !== i; j = left[j]) this.#uncover(owner[j]);
        this.#depth--;
      }
      this.#uncover(column);
      return going;
    };
    descend();
    return visited;
  }
}
