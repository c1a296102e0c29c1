export class Matrix {
  readonly rows: number;
  readonly cols: number;
  readonly data: Float64Array;

  constructor(rows: number, cols: number, data = new Float64Array(rows * cols)) {
    this.rows = rows;
    this.cols = cols;
    this.data = data;
  }

  static generate(rows: number, cols: number, f: (r: number, c: number) => number): Matrix {
    const m = new Matrix(rows, cols);
    for (let r = 0; r < rows; r++) for (let c = 0; c < cols; c++) m.data[r * cols + c] = f(r, c);
    return m;
  }

  transpose(): Matrix {
    return Matrix.generate(this.cols, this.rows, (r, c) => this.data[c * this.cols + r]);
  }

  multiply(other: Matrix): Matrix {
    const n = this.rows, k = this.cols, m = other.cols;
    const a = this.data, b = other.data;
    const out = new Float64Array(n * m);
    for (let i = 0; i < n; i++) {
      for (let p = 0; p < k; p++) {
        const aip = a[i * k + p];
        const bRow = p * m;
        const oRow = i * m;
        for (let j = 0; j < m; j++) out[oRow + j] += aip * b[bRow + j];
      }
    }
    return new Matrix(n, m, out);
  }
}
