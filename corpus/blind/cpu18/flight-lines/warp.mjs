/** Dynamic time warping of two altitude tracks inside a band around the diagonal. */
export function warp(a, b, band) {
  const n = a.length;
  const m = b.length;
  const reach = Math.max(band, Math.abs(n - m));
  let above = new Float64Array(m + 1).fill(Infinity);
  let row = new Float64Array(m + 1).fill(Infinity);
  above[0] = 0;
  for (let i = 1; i <= n; i++) {
    row.fill(Infinity);
    const from = Math.max(1, i - reach);
    const to = Math.min(m, i + reach);
    for (let j = from; j <= to; j++) {
      const cost = Math.abs(a[i - 1] - b[j - 1]);
      const best = Math.min(above[j], row[j - 1], above[j - 1]);
      row[j] = cost + best;
    }
    [above, row] = [row, above];
  }
  return above[m] / (n + m);
}

/** Distances of all pairs, upper triangle packed into one array. */
export class Distances {
  #packed;
  constructor(tracks, band) {
    this.size = tracks.length;
    this.#packed = new Float32Array((this.size * (this.size - 1)) / 2);
    for (let i = 0; i < this.size; i++) {
      for (let j = i + 1; j < this.size; j++) this.#packed[this.#at(i, j)] = warp(tracks[i], tracks[j], band);
    }
  }

  #at(i, j) {
    return i * this.size - (i * (i + 1)) / 2 + (j - i - 1);
  }

  between(i, j) {
    return i === j ? 0 : i < j ? this.#packed[this.#at(i, j)] : this.#packed[this.#at(j, i)];
  }

  *edges() {
    for (let i = 0; i < this.size; i++) for (let j = i + 1; j < this.size; j++) yield [i, j, this.between(i, j)];
  }
}
