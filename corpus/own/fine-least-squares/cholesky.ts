import { Matrix } from './matrix.ts';

export function cholesky(a: Matrix): Matrix {
  const n = a.rows;
  const l = new Matrix(n, n);
  const d = l.data;
  for (let j = 0; j < n; j++) {
    let diag = a.data[j * n + j];
    for (let k = 0; k < j; k++) diag -= d[j * n + k] * d[j * n + k];
    if (diag <= 0) throw new RangeError('not positive definite');
    const root = Math.sqrt(diag);
    d[j * n + j] = root;
    for (let i = j + 1; i < n; i++) {
      let s = a.data[i * n + j];
      for (let k = 0; k < j; k++) s -= d[i * n + k] * d[j * n + k];
      d[i * n + j] = s / root;
    }
  }
  return l;
}

export function solve(l: Matrix, rhs: Float64Array): Float64Array {
  const n = l.rows;
  const x = Float64Array.from(rhs);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i] -= l.data[i * n + k] * x[k];
    x[i] /= l.data[i * n + i];
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i] -= l.data[k * n + i] * x[k];
    x[i] /= l.data[i * n + i];
  }
  return x;
}
