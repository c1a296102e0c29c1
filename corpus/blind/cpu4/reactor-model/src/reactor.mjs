import { EventEmitter } from 'node:events';
import { laplacian, Species } from './grid.mjs';
import { kinetics } from './kinetics.mjs';

export class Reactor extends EventEmitter {
  constructor({ width, height, feed, kill }) {
    super();
    this.width = width;
    this.height = height;
    this.u = new Species('substrate', width, height, 1, 1);
    this.v = new Species('catalyst', width, height, 0.5, 0);
    this.kinetics = kinetics({ feed, kill, height });
    this.history = [];
  }

  inject(x, y, radius) {
    for (let dy = -radius; dy <= radius; dy++) {
      for (let dx = -radius; dx <= radius; dx++) {
        const i = ((y + dy + this.height) % this.height) * this.width + ((x + dx + this.width) % this.width);
        this.u.now[i] = 0.5;
        this.v.now[i] = 0.25;
      }
    }
  }

  step() {
    const { width, height, u, v, kinetics: k } = this;
    for (let y = 0; y < height; y++) {
      const up = y === 0 ? (height - 1) * width : -width;
      const down = y === height - 1 ? -(height - 1) * width : width;
      for (let x = 0; x < width; x++) {
        const i = y * width + x;
        const left = x === 0 ? width - 1 : -1;
        const right = x === width - 1 ? 1 - width : 1;
        const rate = k.rate(u.now[i], v.now[i], y);
        u.next[i] = u.now[i] - rate + k.supply(u.now[i]) + u.rate * laplacian(u.now, width, i, left, right, up, down);
        v.next[i] = v.now[i] + rate - k.decay(v.now[i]) + v.rate * laplacian(v.now, width, i, left, right, up, down);
      }
    }
    u.swap();
    v.swap();
    this.emit('step');
  }

  sample() {
    this.history = [...this.history, { substrate: this.u.total(), catalyst: this.v.total() }];
  }

  run(steps, every) {
    for (let n = 1; n <= steps; n++) {
      this.step();
      if (n % every === 0) this.sample();
    }
    return this.history;
  }
}
