export class Field {
  #cells;
  #journal;

  constructor(width, height, journal, fill = () => 0) {
    this.width = width;
    this.height = height;
    this.#journal = journal;
    this.#cells = new Float64Array(width * height);
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) this.#cells[y * width + x] = fill(x, y);
    }
  }

  at(x, y) {
    const cx = x < 0 ? 0 : x >= this.width ? this.width - 1 : x;
    const cy = y < 0 ? 0 : y >= this.height ? this.height - 1 : y;
    return this.#cells[cy * this.width + cx];
  }

  put(x, y, value) {
    const i = y * this.width + x;
    const before = this.#cells[i];
    if (before === value) return;
    this.#journal.record(() => {
      this.#cells[i] = before;
    });
    this.#cells[i] = value;
  }

  sum() {
    let s = 0;
    for (const v of this.#cells) s += v;
    return s;
  }

  max() {
    return this.#cells.reduce((m, v) => (v > m ? v : m), -Infinity);
  }
}
