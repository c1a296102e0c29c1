export const WINDOW = 600;

export class Series {
  #samples = new Float64Array(1024);
  #length = 0;

  constructor(name) {
    this.name = name;
  }

  add(value) {
    if (this.#length === this.#samples.length) {
      const wider = new Float64Array(this.#samples.length * 2);
      wider.set(this.#samples);
      this.#samples = wider;
    }
    this.#samples[this.#length++] = value;
  }

  window() {
    return this.#samples.subarray(Math.max(0, this.#length - WINDOW), this.#length);
  }

  mean() {
    const w = this.window();
    let sum = 0;
    for (let i = 0; i < w.length; i++) sum += w[i];
    return w.length ? sum / w.length : 0;
  }
}
