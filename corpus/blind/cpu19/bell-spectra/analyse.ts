import { Fourier } from './fourier.ts';
import { RATE } from './bells.ts';

export interface Peak {
  hertz: number;
  level: number;
}

export class Analyser {
  readonly hop: number;
  readonly spectrum: Float64Array;
  frames = 0;
  private readonly fourier: Fourier;
  private readonly window: Float64Array;
  private readonly ring: Float64Array;
  private readonly re: Float64Array;
  private readonly im: Float64Array;
  private at = 0;
  private fresh = 0;

  constructor(size: number, overlap: number) {
    this.fourier = new Fourier(size);
    this.hop = size / overlap;
    this.window = Float64Array.from({ length: size }, (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / size));
    this.ring = new Float64Array(size);
    this.re = new Float64Array(size);
    this.im = new Float64Array(size);
    this.spectrum = new Float64Array(size / 2);
  }

  async feed(source: AsyncIterable<Float32Array>): Promise<this> {
    for await (const block of source) {
      for (let i = 0; i < block.length; i++) {
        this.ring[this.at] = block[i];
        this.at = (this.at + 1) & (this.ring.length - 1);
        if (++this.fresh === this.hop) {
          this.fresh = 0;
          this.frame();
        }
      }
    }
    return this;
  }

  // Two real frames go through one complex transform: the first as real part, the second as imaginary part.
  private frame(): void {
    const n = this.ring.length;
    const { re, im, spectrum, window, ring } = this;
    const part = this.frames++ % 2 === 0 ? re : im;
    for (let i = 0; i < n; i++) part[i] = ring[(this.at + i) & (n - 1)] * window[i];
    if (part === re) return;
    this.fourier.transform(re, im);
    for (let k = 1; k < n / 2; k++) {
      const m = n - k;
      spectrum[k] += (re[k] * re[k] + im[k] * im[k] + re[m] * re[m] + im[m] * im[m]) / 2;
    }
  }

  peaks(count: number): Peak[] {
    const s = this.spectrum;
    const found: Peak[] = [];
    for (let k = 2; k < s.length - 2; k++) {
      if (s[k] > s[k - 1] && s[k] >= s[k + 1] && s[k] > s[k - 2] && s[k] > s[k + 2]) {
        const [l, m, r] = [Math.log(s[k - 1]), Math.log(s[k]), Math.log(s[k + 1])];
        const shift = (l - r) / (2 * (l - 2 * m + r));
        found.push({ hertz: ((k + shift) * RATE) / this.ring.length, level: 10 * Math.log10(s[k] / this.frames) });
      }
    }
    return found.sort((a, b) => b.level - a.level).slice(0, count);
  }
}
