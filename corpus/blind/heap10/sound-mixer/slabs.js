'use strict';

class Slab {
  constructor(index, samples) {
    this.index = index;
    this.samples = new Float32Array(samples);
    this.uses = 0;
  }
}

class SlabPool {
  constructor(count, samples) {
    this.size = count;
    this.free = Array.from({ length: count }, (_, i) => new Slab(i, samples));
    this.queue = [];
    this.lends = 0;
  }

  take() {
    this.lends++;
    const slab = this.free.pop();
    if (slab) {
      slab.uses++;
      return Promise.resolve(slab);
    }
    return new Promise((resolve) => this.queue.push(resolve));
  }

  give(slab) {
    const next = this.queue.shift();
    if (next) {
      slab.uses++;
      next(slab);
    } else {
      this.free.push(slab);
    }
  }
}

module.exports = { SlabPool, Slab };
