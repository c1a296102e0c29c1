import { Fft } from './fft.mjs';

/** A windowed-sinc low pass of odd length. */
export function lowPass(length, cutoff) {
  const taps = new Float64Array(length);
  const middle = (length - 1) / 2;
  let sum = 0;
  for (let i = 0; i < length; i++) {
    const t = i - middle;
    const sinc = t === 0 ? 2 * cutoff : Math.sin(2 * Math.PI * cutoff * t) / (Math.PI * t);
    taps[i] = sinc * (0.54 - 0.46 * Math.cos((2 * Math.PI * i) / (length - 1)));
    sum += taps[i];
  }
  return taps.map((tap) => tap / sum);
}

/** Overlap-add convolution of a long real signal with a fixed kernel. */
export class Convolver {
  #fft;
  #kr;
  #ki;
  #re;
  #im;
  #step;
  #taps;

  constructor(taps, size) {
    this.#fft = new Fft(size);
    this.#taps = taps.length;
    this.#step = size - taps.length + 1;
    this.#kr = new Float64Array(size);
    this.#ki = new Float64Array(size);
    this.#kr.set(taps);
    this.#fft.forward(this.#kr, this.#ki);
    this.#re = new Float64Array(size);
    this.#im = new Float64Array(size);
  }

  /** Two blocks go through one complex transform, as its real and imaginary parts. */
  apply(signal) {
    const out = new Float64Array(signal.length + this.#taps - 1);
    const size = this.#fft.size;
    const step = this.#step;
    const re = this.#re;
    const im = this.#im;
    for (let at = 0; at < signal.length; at += 2 * step) {
      re.fill(0);
      im.fill(0);
      re.set(signal.subarray(at, at + step));
      if (at + step < signal.length) im.set(signal.subarray(at + step, at + 2 * step));
      this.#fft.forward(re, im);
      for (let k = 0; k < size; k++) {
        const r = re[k];
        const i = im[k];
        re[k] = r * this.#kr[k] - i * this.#ki[k];
        im[k] = r * this.#ki[k] + i * this.#kr[k];
      }
      this.#fft.inverse(re, im);
      const first = Math.min(size, out.length - at);
      for (let k = 0; k < first; k++) out[at + k] += re[k];
      const second = Math.min(size, out.length - at - step);
      for (let k = 0; k < second; k++) out[at + step + k] += im[k];
    }
    return out;
  }
}
