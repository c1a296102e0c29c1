/** Row-major matrices in one Float64Array. */
export class Matrix {
  constructor(rows, columns) {
    this.rows = rows;
    this.columns = columns;
    this.data = new Float64Array(rows * columns);
  }

  row(i) {
    return this.data.subarray(i * this.columns, (i + 1) * this.columns);
  }

  /** this' · this, both halves filled. */
  gram() {
    const n = this.columns;
    const out = new Matrix(n, n);
    const { data } = out;
    for (let r = 0; r < this.rows; r++) {
      const row = this.row(r);
      for (let i = 0; i < n; i++) {
        const a = row[i];
        const base = i * n;
        for (let j = i; j < n; j++) data[base + j] += a * row[j];
      }
    }
    for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) data[i * n + j] = data[j * n + i];
    return out;
  }

  /** this' · vector */
  project(vector) {
    const out = new Float64Array(this.columns);
    for (let r = 0; r < this.rows; r++) {
      const row = this.row(r);
      const v = vector[r];
      for (let i = 0; i < row.length; i++) out[i] += row[i] * v;
    }
    return out;
  }
}

/** Lower Cholesky factor, in place. */
export function factor(matrix) {
  const n = matrix.rows;
  const a = matrix.data;
  for (let j = 0; j < n; j++) {
    const rj = j * n;
    let d = a[rj + j];
    for (let k = 0; k < j; k++) d -= a[rj + k] * a[rj + k];
    if (d <= 0) throw new Error('not positive definite');
    const root = Math.sqrt(d);
    a[rj + j] = root;
    for (let i = j + 1; i < n; i++) {
      const ri = i * n;
      let s = a[ri + j];
      for (let k = 0; k < j; k++) s -= a[ri + k] * a[rj + k];
      a[ri + j] = s / root;
    }
  }
  return matrix;
}

export function solve(lower, b) {
  const n = lower.rows;
  const a = lower.data;
  const x = Float64Array.from(b);
  for (let i = 0; i < n; i++) {
    let s = x[i];
    for (let k = 0; k < i; k++) s -= a[i * n + k] * x[k];
    x[i] = s / a[i * n + i];
  }
  for (let i = n - 1; i >= 0; i--) {
    const v = x[i] / a[i * n + i];
    x[i] = v;
    for (let k = 0; k < i; k++) x[k] -= a[i * n + k] * v;
  }
  return x;
}
