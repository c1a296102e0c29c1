import { on } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { exposureOf, stepDown } from './exposure.js';

export class Recorder {
  #feed;
  #lenses;
  #kept = 0;
  #exposures = [];

  constructor(feed, lenses) {
    this.#feed = feed;
    this.#lenses = lenses;
    feed.on('frame', (frame) => {
      if (frame.motion.some((block) => block.dx > 6)) this.#kept += 1;
    });
  }

  async shoot(take, shot, frames) {
    const calibrated = this.#calibrate(take);
    this.#feed.capture(5 + shot);
    const stop = await calibrated;
    for (let n = 1; n < frames; n++) {
      this.#feed.capture(stop);
      if (n % 20 === 0) await setImmediate();
    }
  }

  async #calibrate(take) {
    const frames = on(this.#feed, 'frame');
    const { value: [first] } = await frames.next();
    const exposure = exposureOf(first);
    this.#exposures = [...this.#exposures.slice(-5), exposure];
    return stepDown(exposure, this.#lenses.for(take));
  }

  summary() {
    return `${this.#kept} frames kept, exposure ${this.#exposures.at(-1).toFixed(1)}`;
  }
}
