import { neighbours } from './dem.mjs';

/** Cells on the edge of the already flooded area, lowest water level first out. */
class Shoreline {
  #cells = [];
  #levels = [];

  get size() {
    return this.#cells.length;
  }

  add(cell, level) {
    this.#cells.push(cell);
    this.#levels.push(level);
  }

  next() {
    const levels = this.#levels;
    let at = 0;
    for (let i = 1; i < levels.length; i++) {
      if (levels[i] < levels[at]) at = i;
    }
    const out = { cell: this.#cells[at], level: levels[at] };
    this.#cells.splice(at, 1);
    this.#levels.splice(at, 1);
    return out;
  }
}

export class Basins {
  #dem;
  #filled;
  #towards;

  constructor(dem) {
    this.#dem = dem;
    this.#filled = new Float64Array(dem.z.length).fill(NaN);
    this.#towards = new Int32Array(dem.z.length).fill(-1);
  }

  static *rim({ width, height }) {
    for (let x = 0; x < width; x++) {
      yield x;
      yield (height - 1) * width + x;
    }
    for (let y = 1; y < height - 1; y++) {
      yield y * width;
      yield y * width + width - 1;
    }
  }

  flood() {
    const shore = new Shoreline();
    for (const cell of Basins.rim(this.#dem)) {
      this.#filled[cell] = this.#dem.z[cell];
      shore.add(cell, this.#dem.z[cell]);
    }
    const order = [];
    while (shore.size > 0) {
      const { cell, level } = shore.next();
      order.push(cell);
      for (const n of neighbours(this.#dem, cell)) {
        if (!Number.isNaN(this.#filled[n])) continue;
        this.#filled[n] = Math.max(level, this.#dem.z[n]);
        this.#towards[n] = cell;
        shore.add(n, this.#filled[n]);
      }
    }
    return order;
  }

  /** Ponds: connected cells that were raised by the flood. */
  ponds() {
    const seen = new Uint8Array(this.#dem.z.length);
    const found = [];
    for (let c = 0; c < seen.length; c++) {
      if (seen[c] || this.#depth(c) <= 0.05) continue;
      const stack = [c];
      seen[c] = 1;
      let volume = 0;
      let area = 0;
      while (stack.length) {
        const k = stack.pop();
        volume += this.#depth(k);
        area++;
        for (const n of neighbours(this.#dem, k)) {
          if (seen[n] || this.#depth(n) <= 0.05) continue;
          seen[n] = 1;
          stack.push(n);
        }
      }
      found.push({ seedCell: c, area, volume });
    }
    return found.sort((a, b) => b.volume - a.volume);
  }

  #depth(cell) {
    return this.#filled[cell] - this.#dem.z[cell];
  }

  catchment(order, melt) {
    const discharge = new Float64Array(this.#dem.z.length).fill(melt);
    for (const cell of [...order].reverse()) {
      const down = this.#towards[cell];
      if (down >= 0) discharge[down] += discharge[cell];
    }
    return discharge;
  }
}
