/** In-place FFT of one size; tables are made once, at construction. */
export class Fft {
  constructor(size) {
    if (size < 2 || (size & (size - 1)) !== 0) throw new RangeError('size must be a power of two');
    this.size = size;
    this.cos = new Float64Array(size / 2);
    this.sin = new Float64Array(size / 2);
    for (let i = 0; i < size / 2; i++) {
      this.cos[i] = Math.cos((2 * Math.PI * i) / size);
      this.sin[i] = -Math.sin((2 * Math.PI * i) / size);
    }
    const bits = Math.log2(size);
    this.swap = new Uint32Array(size);
    for (let i = 0; i < size; i++) this.swap[i] = (this.swap[i >> 1] >> 1) | ((i & 1) << (bits - 1));
  }

  forward(re, im) {
    const { size, cos, sin, swap } = this;
    for (let i = 0; i < size; i++) {
      const j = swap[i];
      if (j > i) {
        const tr = re[i];
        const ti = im[i];
        re[i] = re[j];
        im[i] = im[j];
        re[j] = tr;
        im[j] = ti;
      }
    }
    for (let i = 0; i < size; i += 2) {
      const ar = re[i];
      const ai = im[i];
      const br = re[i + 1];
      const bi = im[i + 1];
      re[i] = ar + br;
      im[i] = ai + bi;
      re[i + 1] = ar - br;
      im[i + 1] = ai - bi;
    }
    for (let half = 2; half < size; half <<= 1) {
      const stride = size / (half * 2);
      for (let start = 0; start < size; start += half * 2) {
        for (let k = 0, w = 0; k < half; k++, w += stride) {
          const i = start + k;
          const j = i + half;
          const c = cos[w];
          const s = sin[w];
          const br = re[j] * c - im[j] * s;
          const bi = re[j] * s + im[j] * c;
          const ar = re[i];
          const ai = im[i];
          re[i] = ar + br;
          im[i] = ai + bi;
          re[j] = ar - br;
          im[j] = ai - bi;
        }
      }
    }
  }

  inverse(re, im) {
    this.forward(im, re);
    const scale = 1 / this.size;
    for (let i = 0; i < this.size; i++) {
      re[i] *= scale;
      im[i] *= scale;
    }
  }
}
