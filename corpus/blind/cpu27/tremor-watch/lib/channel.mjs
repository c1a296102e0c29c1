import { Biquad } from './filters.mjs';
import { SAMPLE_RATE } from './earth.mjs';

/**
 * One component of one station. Subclasses decide what a pick is; the channel
 * keeps what they need to know about the quiet ground.
 */
export class Channel {
  constructor(station, { centre = 4, q = 0.7, memory = 90 } = {}) {
    this.station = station;
    this.filter = Biquad.bandpass(SAMPLE_RATE, centre, q);
    this.memory = memory;
    this.quiet = [];
    this.last = -Infinity;
  }

  /** Level of the ground when nothing happens. */
  get floor() {
    const levels = this.quiet.slice().sort((a, b) => a - b);
    return levels.length ? levels[levels.length >> 1] : Infinity;
  }

  get settled() {
    return this.quiet.length >= 12;
  }

  remember(level) {
    this.quiet.push(level);
    if (this.quiet.length > this.memory) this.quiet.shift();
  }

  /** Feeds one packet, yields picks as {station, sample, strength}. */
  *accept({ from, samples }) {
    let energy = 0;
    let excited = false;
    for (let i = 0; i < samples.length; i++) {
      const y = this.filter.step(samples[i]);
      energy += y * y;
      const strength = this.judge(y);
      if (strength > 0) {
        excited = true;
        if (from + i - this.last > this.deadTime) {
          this.last = from + i;
          yield { station: this.station, sample: from + i, strength };
        }
      }
    }
    if (!excited || !this.settled) this.remember(Math.sqrt(energy / samples.length));
  }

  get deadTime() {
    return 25 * SAMPLE_RATE;
  }

  judge() {
    throw new Error('a channel has to judge its samples');
  }
}

/** Short-term average against long-term average, on the squared trace. */
export class RatioChannel extends Channel {
  constructor(station, options = {}) {
    super(station, options);
    this.short = 0;
    this.long = 0;
    this.cs = 1 / (0.5 * SAMPLE_RATE);
    this.cl = 1 / (20 * SAMPLE_RATE);
    this.on = options.on ?? 9;
  }

  judge(y) {
    const e = y * y;
    this.short += this.cs * (e - this.short);
    this.long += this.cl * (e - this.long);
    if (!this.settled) return 0;
    const ratio = this.short / (this.long + 1e-9);
    return ratio > this.on && this.short > 9 * this.floor * this.floor ? ratio : 0;
  }
}

/** Characteristic function after Allen, with a memory of the sign changes. */
export class AllenChannel extends Channel {
  constructor(station, options = {}) {
    super(station, options);
    this.previous = 0;
    this.crossings = 0;
    this.smooth = 0;
    this.weight = options.weight ?? 3;
  }

  judge(y) {
    const slope = y - this.previous;
    const cf = Math.sqrt(y * y + this.weight * slope * slope);
    if (y > 0 !== this.previous > 0) this.crossings++;
    this.previous = y;
    this.smooth += 0.08 * (cf - this.smooth);
    if (!this.settled) return 0;
    const excess = this.smooth / this.floor;
    if (excess < 1.6) this.crossings = 0;
    return excess > 5.5 && this.crossings >= 1 ? excess : 0;
  }
}
