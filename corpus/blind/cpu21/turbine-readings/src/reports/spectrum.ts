import type { Series } from '../series/series.ts';

/** Power spectrum of the wind speed (radix-2 FFT over windows that overlap by half). */
export function spectrum(series: Series, size = 1024): Float64Array {
  const wind = Float64Array.from([...series], (p) => p.wind);
  const total = new Float64Array(size / 2);
  const cos = new Float64Array(size / 2);
  const sin = new Float64Array(size / 2);
  for (let i = 0; i < size / 2; i++) { cos[i] = Math.cos((2 * Math.PI * i) / size); sin[i] = -Math.sin((2 * Math.PI * i) / size); }
  const re = new Float64Array(size);
  const im = new Float64Array(size);
  let windows = 0;
  for (let at = 0; at + size <= wind.length; at += size / 16) {
    for (let i = 0; i < size; i++) { re[i] = wind[at + i] * (0.5 - 0.5 * Math.cos((2 * Math.PI * i) / size)); im[i] = 0; }
    fft(re, im, cos, sin);
    for (let i = 0; i < size / 2; i++) total[i] += re[i] * re[i] + im[i] * im[i];
    windows++;
  }
  return windows ? total.map((v) => v / windows) : total;
}

function fft(re: Float64Array, im: Float64Array, cos: Float64Array, sin: Float64Array) {
  const n = re.length;
  for (let i = 1, j = 0; i < n; i++) {
    let bit = n >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i < j) { [re[i], re[j]] = [re[j], re[i]]; [im[i], im[j]] = [im[j], im[i]]; }
  }
  for (let len = 2; len <= n; len <<= 1) {
    const half = len >> 1;
    const step = n / len;
    for (let i = 0; i < n; i += len) {
      for (let k = 0; k < half; k++) {
        const c = cos[k * step];
        const s = sin[k * step];
        const x = re[i + k + half] * c - im[i + k + half] * s;
        const y = re[i + k + half] * s + im[i + k + half] * c;
        re[i + k + half] = re[i + k] - x; im[i + k + half] = im[i + k] - y;
        re[i + k] += x; im[i + k] += y;
      }
    }
  }
}
