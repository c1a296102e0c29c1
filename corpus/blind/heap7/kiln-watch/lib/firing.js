const SAMPLE_EVERY = 45_000;

export class Firing {
  constructor(kiln, recipe, label) {
    this.kiln = kiln;
    this.recipe = recipe;
    this.label = label;
    this.state = 'loaded';
    this.readings = [];
    this.curve = new Float64Array(96);
    this.sampler = null;
    for (let i = 0; i < this.curve.length; i += 1) {
      this.curve[i] = recipe.segments[Math.floor((i * recipe.segments.length) / 96)].target;
    }
  }

  begin() {
    this.state = 'firing';
    this.#arm();
  }

  hold(reason) {
    this.state = 'held';
    this.readings.push({ kind: 'hold', value: this.peak, note: `${this.label}: ${reason}` });
  }

  resume() {
    this.state = 'firing';
    this.#arm();
  }

  finish() {
    clearInterval(this.sampler);
    this.sampler = null;
    this.state = 'done';
  }

  sample(value) {
    this.readings.push({ kind: 'probe', value, note: `${this.label} ${Math.round(value)} C in kiln ${this.kiln.number}` });
  }

  get peak() {
    return this.readings.reduce((max, reading) => Math.max(max, reading.value), 0);
  }

  #arm() {
    this.sampler = setInterval(() => this.sample(this.kiln.probe()), SAMPLE_EVERY);
    this.sampler.unref();
  }
}
