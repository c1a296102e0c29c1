/** Symmetric positive definite matrix of which only the lower band is stored. */
export class BandMatrix {
  constructor(size, band) {
    this.size = size;
    this.band = band;
    this.rows = Array.from({ length: size }, () => new Float64Array(band + 1));
  }

  clear() {
    for (const row of this.rows) row.fill(0);
  }

  /** Element (i, j) lies at rows[i][j - i + band]. */
  add(i, j, value) {
    if (j <= i) this.rows[i][j - i + this.band] += value;
  }

  /** Replaces the matrix by its Cholesky factor. */
  factor() {
    const { size, band, rows } = this;
    for (let i = 0; i < size; i++) {
      const ri = rows[i];
      const first = Math.max(0, i - band);
      for (let j = first; j <= i; j++) {
        const rj = rows[j];
        const shiftI = band - i;
        const shiftJ = band - j;
        let sum = ri[j + shiftI];
        for (let k = Math.max(first, j - band); k < j; k++) sum -= ri[k + shiftI] * rj[k + shiftJ];
        ri[j + shiftI] = i === j ? Math.sqrt(sum) : sum / rj[band];
      }
    }
  }

  /** Solves in place with a factor made before. */
  solve(x) {
    const { size, band, rows } = this;
    for (let i = 0; i < size; i++) {
      const row = rows[i];
      let sum = x[i];
      for (let k = Math.max(0, i - band); k < i; k++) sum -= row[k - i + band] * x[k];
      x[i] = sum / row[band];
    }
    for (let i = size - 1; i >= 0; i--) {
      const row = rows[i];
      x[i] /= row[band];
      const value = x[i];
      for (let k = Math.max(0, i - band); k < i; k++) x[k] -= row[k - i + band] * value;
    }
  }
}
