import { Ring } from './ring.js';

export class Trigger {
  constructor(station, sample, ratio, previous) {
    this.station = station;
    this.sample = sample;
    this.ratio = ratio;
    this.quiet = previous ? sample - previous.sample : null;
    this.window = [];
    this.notes = { reviewed: false, text: `${station} ratio ${ratio.toFixed(3)} at ${sample}` };
  }
}

export class Station {
  allTriggers = new Ring(120);
  #trace = new Float64Array(4096);
  #at = 0;
  #short = 0.5;
  #long = 0.5;
  #previous = null;

  constructor(code) {
    this.code = code;
  }

  sample(value) {
    this.#trace[this.#at % this.#trace.length] = value;
    this.#at += 1;
    this.#short += (Math.abs(value) - this.#short) / 6;
    this.#long += (Math.abs(value) - this.#long) / 200;
    const ratio = this.#short / this.#long;
    if (ratio < 1.45) return null;
    const trigger = new Trigger(this.code, this.#at, ratio, this.#previous);
    for (let n = 1; n <= 24; n += 1) trigger.window.push(this.#trace[(this.#at - n + this.#trace.length) % this.#trace.length]);
    this.allTriggers.push(trigger);
    this.#previous = trigger;
    return trigger;
  }
}
