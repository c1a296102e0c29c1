export class Sample {
  constructor(turbine, tick, rpm, temps) {
    this.turbine = turbine;
    this.tick = tick;
    this.rpm = rpm;
    this.temps = temps;
  }
}

export class SampleRing {
  #slots;
  #at = 0;

  constructor(capacity) {
    this.#slots = new Array(capacity).fill(null);
  }

  push(sample) {
    this.#slots[this.#at] = sample;
    this.#at = (this.#at + 1) % this.#slots.length;
  }

  *newest(count) {
    for (let i = 1; i <= count; i += 1) {
      const sample = this.#slots[(this.#at - i + this.#slots.length) % this.#slots.length];
      if (sample) yield sample;
    }
  }
}
