'use strict';
const { setImmediate: turn } = require('node:timers/promises');

class Peak {
  constructor(cue, left, right) {
    this.cue = cue;
    this.left = left;
    this.right = right;
  }
}

class Mixer {
  constructor(pool, cues, next) {
    this.pool = pool;
    this.cues = cues;
    this.next = next;
    this.mixed = 0;
    this.peaks = new Map();
  }

  async mix(cue) {
    const slab = await this.pool.take();
    try {
      const { samples } = slab;
      let phase = this.next();
      let left = 0;
      let right = 0;
      for (let i = 0; i < samples.length; i++) {
        phase += 0.013;
        const point = cue.curve[(i / samples.length * 10) | 0];
        const v = Math.sin(phase) * cue.gain * point.level;
        samples[i] = v;
        if (v > left) left = v;
        if (-v > right) right = -v;
      }
      await turn();
      this.peaks.set(cue.track, new Peak(cue, left, right));
      this.mixed++;
    } finally {
      this.pool.give(slab);
    }
  }
}

module.exports = { Mixer };
