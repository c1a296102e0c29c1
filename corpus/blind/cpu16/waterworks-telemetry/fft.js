'use strict';
const twiddles = new Map();

function tables(n) {
  let t = twiddles.get(n);
  if (!t) {
    const cos = new Float64Array(n / 2);
    const sin = new Float64Array(n / 2);
    const reversed = new Uint32Array(n);
    const bits = Math.log2(n);
    for (let i = 0; i < n / 2; i++) {
      cos[i] = Math.cos((2 * Math.PI * i) / n);
      sin[i] = Math.sin((2 * Math.PI * i) / n);
    }
    for (let i = 0; i < n; i++) for (let b = 0; b < bits; b++) if (i & (1 << b)) reversed[i] |= 1 << (bits - 1 - b);
    twiddles.set(n, (t = { cos, sin, reversed }));
  }
  return t;
}

/** In place radix-2, power added to `bands`. */
exports.spectrum = function spectrum(re, im, bands) {
  const n = re.length;
  const { cos, sin, reversed } = tables(n);
  for (let i = 0; i < n; i++) {
    const j = reversed[i];
    if (j > i) {
      const r = re[i];
      re[i] = re[j];
      re[j] = r;
      const m = im[i];
      im[i] = im[j];
      im[j] = m;
    }
  }
  for (let size = 2; size <= n; size *= 2) {
    const half = size / 2;
    const step = n / size;
    for (let start = 0; start < n; start += size) {
      for (let k = 0, t = 0; k < half; k++, t += step) {
        const a = start + k;
        const b = a + half;
        const r = re[b] * cos[t] + im[b] * sin[t];
        const m = im[b] * cos[t] - re[b] * sin[t];
        re[b] = re[a] - r;
        im[b] = im[a] - m;
        re[a] += r;
        im[a] += m;
      }
    }
  }
  for (let i = 0; i < bands.length; i++) bands[i] += re[i] * re[i] + im[i] * im[i];
};
