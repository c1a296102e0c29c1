import { EventEmitter } from 'node:events';
import { Grid } from './grid.mjs';
import { Random, dot } from './vector.mjs';

export class Table extends EventEmitter {
  #grid;
  #scores = new Map();

  constructor({ width, height, count, seed = 99 }) {
    super();
    this.width = width;
    this.height = height;
    const random = new Random(seed);
    this.marbles = Array.from({ length: count }, (_, id) => ({
      id,
      x: random.between(5, width - 5),
      y: random.between(5, height - 5),
      vx: random.between(-30, 30),
      vy: random.between(-30, 30),
      radius: random.between(1.2, 2.4),
      colour: ['red', 'blue', 'green', 'amber'][id % 4],
    }));
    this.#grid = new Grid(width, height, 5);
  }

  step(dt) {
    for (const m of this.marbles) {
      m.vy += 9.81 * dt;
      m.vx *= 0.9995;
      m.x += m.vx * dt;
      m.y += m.vy * dt;
      this.#bounce(m);
    }
    this.#grid.rebuild(this.marbles);
    this.#grid.eachPair((i, j) => this.#collide(this.marbles[i], this.marbles[j]));
  }

  #bounce(m) {
    if (m.x < m.radius || m.x > this.width - m.radius) {
      m.vx = -m.vx * 0.9;
      m.x = Math.min(this.width - m.radius, Math.max(m.radius, m.x));
    }
    if (m.y < m.radius || m.y > this.height - m.radius) {
      m.vy = -m.vy * 0.9;
      m.y = Math.min(this.height - m.radius, Math.max(m.radius, m.y));
    }
  }

  #collide(a, b) {
    const dx = b.x - a.x;
    const dy = b.y - a.y;
    const reach = a.radius + b.radius;
    const squared = dx * dx + dy * dy;
    if (squared >= reach * reach || squared === 0) return;
    const distance = Math.sqrt(squared);
    const nx = dx / distance;
    const ny = dy / distance;
    const overlap = (reach - distance) / 2;
    a.x -= nx * overlap;
    a.y -= ny * overlap;
    b.x += nx * overlap;
    b.y += ny * overlap;
    const speed = dot(b.vx - a.vx, b.vy - a.vy, nx, ny);
    if (speed >= 0) return;
    const ma = a.radius ** 3;
    const mb = b.radius ** 3;
    const push = (-1.85 * speed) / (1 / ma + 1 / mb);
    a.vx -= (push / ma) * nx;
    a.vy -= (push / ma) * ny;
    b.vx += (push / mb) * nx;
    b.vy += (push / mb) * ny;
    if (speed < -60) this.emit('clack', { a, b, speed: -speed });
  }

  score(colour, points) {
    this.#scores.set(colour, (this.#scores.get(colour) ?? 0) + points);
  }

  get scores() {
    return Object.fromEntries([...this.#scores].sort(([a], [b]) => a.localeCompare(b)));
  }
}
