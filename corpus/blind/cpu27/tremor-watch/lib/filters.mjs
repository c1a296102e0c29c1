/** Second-order section, direct form II transposed. */
export class Biquad {
  #z1 = 0;
  #z2 = 0;

  constructor({ b0, b1, b2, a1, a2 }) {
    Object.assign(this, { b0, b1, b2, a1, a2 });
  }

  static bandpass(rate, centre, q) {
    const w = (2 * Math.PI * centre) / rate;
    const alpha = Math.sin(w) / (2 * q);
    const a0 = 1 + alpha;
    return new Biquad({
      b0: alpha / a0,
      b1: 0,
      b2: -alpha / a0,
      a1: (-2 * Math.cos(w)) / a0,
      a2: (1 - alpha) / a0,
    });
  }

  step(x) {
    const y = this.b0 * x + this.#z1;
    this.#z1 = this.b1 * x - this.a1 * y + this.#z2;
    this.#z2 = this.b2 * x - this.a2 * y;
    return y;
  }
}

export function* packets(trace, length) {
  for (let from = 0; from < trace.length; from += length) {
    yield { from, samples: trace.subarray(from, Math.min(from + length, trace.length)) };
  }
}
