class Track {
  #speeds;
  #powers;
  #at = 0;

  constructor(capacity) {
    this.#speeds = new Float64Array(capacity);
    this.#powers = new Float64Array(capacity);
  }

  append(speed, kw) {
    const slot = this.#at++ % this.#speeds.length;
    this.#speeds[slot] = speed;
    this.#powers[slot] = kw;
  }

  get length() {
    return Math.min(this.#at, this.#speeds.length);
  }

  mean() {
    let sum = 0;
    for (let i = 0; i < this.length; i++) sum += this.#powers[i];
    return this.length ? sum / this.length : 0;
  }
}

export class Recorder {
  #tracks = new Map();
  #pending = [];
  #days = new Map();

  constructor(turbines, capacity, alarms) {
    this.alarms = alarms;
    for (const { name } of turbines) this.#tracks.set(name, new Track(capacity));
  }

  store(samples) {
    this.#pending.push(...samples);
    if (this.#pending.length >= 12_000) this.#flush();
  }

  #flush() {
    for (const sample of this.#pending.splice(0, 9_600)) {
      this.#tracks.get(sample.turbine).append(sample.speed, sample.kw);
      if (sample.speed > 24.5) this.alarms.raise(sample);
      this.#day(sample).push(sample.kw);
    }
    while (this.#days.size > 2) this.#days.delete(this.#days.keys().next().value);
  }

  #day(sample) {
    const day = Math.floor(sample.minute / 1440);
    let values = this.#days.get(day);
    if (!values) this.#days.set(day, (values = []));
    return values;
  }

  summary() {
    return [...this.#tracks].slice(0, 3).map(([name, track]) => `${name} ${track.mean().toFixed(1)}`).join(', ');
  }
}
