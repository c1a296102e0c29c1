import { Vec } from './vector.js';

export class Bird {
  constructor(id, group, position, velocity) {
    this.id = id;
    this.group = group;
    this.position = position;
    this.velocity = velocity;
  }
}

export class Flock {
  constructor(birds, size, cell) {
    this.birds = birds;
    this.size = size;
    this.cell = cell;
    this.columns = Math.ceil(size / cell);
  }

  #cellOf(p) {
    const clamp = (v) => Math.min(this.columns - 1, Math.max(0, Math.floor(v / this.cell)));
    return clamp(p.y) * this.columns + clamp(p.x);
  }

  #centres() {
    const count = new Uint32Array(this.columns * this.columns);
    const sums = new Float64Array(count.length * 4);
    for (const bird of this.birds) {
      const c = this.#cellOf(bird.position);
      count[c]++;
      sums[c * 4] += bird.position.x;
      sums[c * 4 + 1] += bird.position.y;
      sums[c * 4 + 2] += bird.velocity.x;
      sums[c * 4 + 3] += bird.velocity.y;
    }
    return { count, sums };
  }

  step(dt) {
    const { count, sums } = this.#centres();
    for (const bird of this.birds) {
      const c = this.#cellOf(bird.position);
      const n = count[c];
      const centre = new Vec(sums[c * 4] / n, sums[c * 4 + 1] / n);
      const drift = new Vec(sums[c * 4 + 2] / n, sums[c * 4 + 3] / n);
      const pull = centre.minus(bird.position).times(0.02);
      bird.velocity = bird.velocity.plus(pull).plus(drift.minus(bird.velocity).times(0.05)).limit(4);
      bird.position = this.#bounce(bird, bird.position.plus(bird.velocity.times(dt)));
    }
  }

  #bounce(bird, p) {
    if (p.x < 0 || p.x > this.size) bird.velocity = new Vec(-bird.velocity.x, bird.velocity.y);
    if (p.y < 0 || p.y > this.size) bird.velocity = new Vec(bird.velocity.x, -bird.velocity.y);
    return new Vec(Math.min(this.size, Math.max(0, p.x)), Math.min(this.size, Math.max(0, p.y)));
  }
}
