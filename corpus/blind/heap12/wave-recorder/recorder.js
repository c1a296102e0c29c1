import { EventEmitter } from 'node:events';
import { Reading } from './history.js';

export class Recorder extends EventEmitter {
  constructor(blocks, random) {
    super();
    this.blocks = blocks;
    this.random = random;
    this.clock = Date.UTC(2026, 0, 5);
  }

  async record(buoy) {
    const block = this.blocks.take();
    try {
      const swell = 0.5 + this.random() * 4;
      const period = 4 + this.random() * 9;
      for (let i = 0; i < block.length; i++) {
        block[i] = swell * Math.sin((2 * Math.PI * i) / (period * 4)) + (this.random() - 0.5) / 4;
      }
      await null;
      const spectrum = this.#spectrum(block, 24);
      this.clock += 1000;
      this.emit('reading', new Reading(buoy, this.clock, Math.max(...block) - Math.min(...block), period, spectrum));
    } finally {
      this.blocks.give(block);
    }
  }

  #spectrum(block, bands) {
    const out = [];
    for (let k = 1; k <= bands; k++) {
      let re = 0;
      let im = 0;
      for (let i = 0; i < block.length; i += 4) {
        re += block[i] * Math.cos((2 * Math.PI * k * i) / block.length);
        im += block[i] * Math.sin((2 * Math.PI * k * i) / block.length);
      }
      out.push({ band: k, power: Math.hypot(re, im) });
    }
    return out;
  }
}
