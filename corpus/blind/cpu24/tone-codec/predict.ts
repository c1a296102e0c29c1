export const ORDER = 8;
const SHIFT = 12;

/** Autocorrelation of one windowed block, lags 0..ORDER. */
function correlate(samples: Float64Array, out: Float64Array): void {
  const n = samples.length;
  for (let lag = 0; lag <= ORDER; lag++) {
    let sum = 0;
    for (let i = lag; i < n; i++) sum += samples[i] * samples[i - lag];
    out[lag] = sum;
  }
}

export class Predictor {
  private readonly size: number;
  private readonly window: Float64Array;
  private readonly shaped: Float64Array;
  private readonly lags = new Float64Array(ORDER + 1);

  constructor(size: number) {
    this.size = size;
    this.window = Float64Array.from({ length: size }, (_, i) => 1 - ((2 * i) / (size - 1) - 1) ** 2);
    this.shaped = new Float64Array(size);
  }

  /** Levinson–Durbin, quantised to integers. */
  coefficients(block: Int32Array): Int32Array {
    for (let i = 0; i < this.size; i++) this.shaped[i] = block[i] * this.window[i];
    correlate(this.shaped, this.lags);
    const a = new Float64Array(ORDER);
    const old = new Float64Array(ORDER);
    let error = this.lags[0] * 1.000001 + 1;
    for (let i = 0; i < ORDER; i++) {
      let r = this.lags[i + 1];
      for (let j = 0; j < i; j++) r -= a[j] * this.lags[i - j];
      const k = r / error;
      old.set(a);
      a[i] = k;
      for (let j = 0; j < i; j++) a[j] = old[j] - k * old[i - 1 - j];
      error *= 1 - k * k;
    }
    return Int32Array.from(a, (v) => Math.max(-32768, Math.min(32767, Math.round(v * (1 << SHIFT)))));
  }
}

export function residual(block: Int32Array, c: Int32Array, out: Int32Array): void {
  out.set(block.subarray(0, ORDER));
  for (let i = ORDER; i < block.length; i++) {
    const guess = c[0] * block[i - 1] + c[1] * block[i - 2] + c[2] * block[i - 3] + c[3] * block[i - 4] +
      c[4] * block[i - 5] + c[5] * block[i - 6] + c[6] * block[i - 7] + c[7] * block[i - 8];
    out[i] = block[i] - Math.floor(guess / (1 << SHIFT));
  }
}

export function restore(left: Int32Array, c: Int32Array, out: Int32Array): void {
  out.set(left.subarray(0, ORDER));
  for (let i = ORDER; i < left.length; i++) {
    const guess = c[0] * out[i - 1] + c[1] * out[i - 2] + c[2] * out[i - 3] + c[3] * out[i - 4] +
      c[4] * out[i - 5] + c[5] * out[i - 6] + c[6] * out[i - 7] + c[7] * out[i - 8];
    out[i] = left[i] + Math.floor(guess / (1 << SHIFT));
  }
}
