'use strict';

const OPEN = 11;
const EXTEND = 1;

/** Smith-Waterman with affine gaps (Gotoh), one row of state, traced from a byte matrix. */
class Aligner {
  constructor(matrix, size, longest) {
    this.matrix = matrix;
    this.size = size;
    this.h = new Int32Array(longest + 1);
    this.e = new Int32Array(longest + 1);
    this.trace = new Uint8Array((longest + 1) * (longest + 1));
  }

  align(a, b) {
    const { h, e, trace, matrix, size } = this;
    const n = b.length;
    const stride = n + 1;
    h.fill(0, 0, stride);
    e.fill(-1e6, 0, stride);
    let best = 0;
    let bi = 0;
    let bj = 0;
    for (let i = 1; i <= a.length; i++) {
      let diagonal = 0;
      let f = -1e6;
      const row = a[i - 1] * size;
      const base = i * stride;
      for (let j = 1; j <= n; j++) {
        const up = h[j] - OPEN;
        const ee = e[j] - EXTEND > up ? e[j] - EXTEND : up;
        e[j] = ee;
        const left = h[j - 1] - OPEN;
        f = f - EXTEND > left ? f - EXTEND : left;
        let s = diagonal + matrix[row + b[j - 1]];
        let from = 1;
        if (ee > s) { s = ee; from = 2; }
        if (f > s) { s = f; from = 3; }
        if (s <= 0) { s = 0; from = 0; }
        diagonal = h[j];
        h[j] = s;
        trace[base + j] = from;
        if (s > best) { best = s; bi = i; bj = j; }
      }
    }
    let path = '';
    let i = bi;
    let j = bj;
    for (let t = trace[i * stride + j]; t !== 0 && i > 0 && j > 0; t = trace[i * stride + j]) {
      if (t === 1) { path += a[i - 1] === b[j - 1] ? '=' : 'X'; i--; j--; }
      else if (t === 2) { path += 'D'; i--; }
      else { path += 'I'; j--; }
    }
    return { score: best, from: [i, j], to: [bi, bj], cigar: runs(path) };
  }
}

function runs(path) {
  const parts = [];
  for (let k = path.length - 1; k >= 0;) {
    let m = k;
    while (m >= 0 && path[m] === path[k]) m--;
    parts.push(`${k - m}${path[k]}`);
    k = m;
  }
  return parts.join('');
}

module.exports = { Aligner };
