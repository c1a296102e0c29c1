import { Fft } from './fft.mjs';
import { Convolver, lowPass } from './filter.mjs';
import { Matrix, factor, solve } from './matrix.mjs';

const RATE = 16384;

function recording(seconds, random) {
  const signal = new Float64Array(seconds * RATE);
  const tones = Array.from({ length: 5 }, () => ({ f: 60 + random() * 1800, a: 0.3 + random(), p: random() * 6 }));
  for (const { f, a, p } of tones) {
    const w = (2 * Math.PI * f) / RATE;
    const turn = Math.cos(w);
    const tilt = Math.sin(w);
    let c = a * Math.cos(p);
    let s = a * Math.sin(p);
    for (let i = 0; i < signal.length; i++) {
      signal[i] += s;
      const t = s * turn + c * tilt;
      c = c * turn - s * tilt;
      s = t;
    }
  }
  for (let i = 0; i < signal.length; i++) signal[i] += (random() - 0.5) * 2;
  return signal;
}

/** Mean power in each band, over half-overlapping windows. */
function spectrum(signal, fft, window) {
  const n = fft.size;
  const power = new Float64Array(n / 2);
  const re = new Float64Array(n);
  const im = new Float64Array(n);
  let count = 0;
  for (let at = 0; at + n <= signal.length; at += n / 2, count++) {
    for (let i = 0; i < n; i++) re[i] = signal[at + i] * window[i];
    im.fill(0);
    fft.forward(re, im);
    for (let i = 0; i < n / 2; i++) power[i] += re[i] * re[i] + im[i] * im[i];
  }
  for (let i = 0; i < power.length; i++) power[i] /= count;
  return power;
}

/** Coefficients that tell the next sample from those before it. */
function predictor(signal, order, rows) {
  const matrix = new Matrix(rows, order);
  const target = new Float64Array(rows);
  const stride = Math.floor((signal.length - order - 1) / rows);
  for (let r = 0; r < rows; r++) {
    const at = r * stride;
    matrix.row(r).set(signal.subarray(at, at + order));
    target[r] = signal[at + order];
  }
  const normal = matrix.gram();
  for (let i = 0; i < order; i++) normal.data[i * order + i] += 1e-3;
  const weights = solve(factor(normal), matrix.project(target));
  let error = 0;
  for (let r = 0; r < rows; r++) {
    const row = matrix.row(r);
    let guess = 0;
    for (let i = 0; i < order; i++) guess += row[i] * weights[i];
    error += (guess - target[r]) ** 2;
  }
  return Math.sqrt(error / rows);
}

let seed = 20240229;
const random = () => {
  seed = (Math.imul(seed, 1597334677) + 3812015801) >>> 0;
  return seed / 4294967296;
};

const fft = new Fft(4096);
const hann = Float64Array.from({ length: 4096 }, (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / 4096));
const smooth = new Convolver(lowPass(801, 0.08), 8192);

for (let take = 0; take < Number(process.argv[2] ?? 6); take++) {
  const raw = recording(20, random);
  const filtered = smooth.apply(raw);
  const power = spectrum(filtered, fft, hann);
  const peaks = [];
  for (let i = 1; i < power.length - 1; i++) {
    if (power[i] > power[i - 1] && power[i] > power[i + 1] && power[i] > 5000) peaks.push(Math.round((i * RATE) / 4096));
  }
  const error = predictor(filtered, 160, 5000);
  console.log(`take ${take}: peaks at ${peaks.join(', ')} Hz, prediction off by ${error.toFixed(4)}`);
}
