import { EventEmitter } from 'node:events';

export class Frame {
  constructor(number, histogram, motion) {
    this.number = number;
    this.histogram = histogram;
    this.motion = motion;
  }
}

export class CameraFeed extends EventEmitter {
  #number = 0;
  #seed;

  constructor(seed) {
    super();
    this.#seed = seed;
  }

  capture(light) {
    const histogram = Array.from({ length: 128 }, (_, i) => Math.round(light * 10 + ((this.#next() >> 5) % 97) + i) / 2 + 0.25);
    const motion = Array.from({ length: 16 }, (_, i) => ({ block: i, dx: this.#next() % 9, dy: this.#next() % 7 }));
    this.emit('frame', new Frame(this.#number++, histogram, motion));
  }

  #next() {
    this.#seed = (this.#seed * 48271) % 2147483647;
    return this.#seed;
  }
}
