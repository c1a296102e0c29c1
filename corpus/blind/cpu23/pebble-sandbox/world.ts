import { EventEmitter } from 'node:events';
import { Body } from './body.ts';

const CELL = 8;

export class World extends EventEmitter {
  readonly bodies: Body[] = [];
  readonly width: number;
  readonly height: number;
  tick = 0;
  #heads: Int32Array;
  #next: Int32Array;
  #columns: number;

  constructor(width: number, height: number) {
    super();
    this.width = width;
    this.height = height;
    this.#columns = Math.ceil(width / CELL);
    this.#heads = new Int32Array(this.#columns * Math.ceil(height / CELL));
    this.#next = new Int32Array(0);
  }

  add(radius: number, x: number, y: number): Body {
    const body = new Body(this.bodies.length, radius, x, y);
    this.bodies.push(body);
    this.#next = new Int32Array(this.bodies.length);
    return body;
  }

  #cellOf(b: Body): number {
    return Math.floor(b.y / CELL) * this.#columns + Math.floor(b.x / CELL);
  }

  step(dt: number): void {
    const { bodies } = this;
    for (const b of bodies) {
      b.vy += 30 * dt;
      b.x += b.vx * dt;
      b.y += b.vy * dt;
      if (b.x < b.radius) { b.x = b.radius; b.vx = -b.vx * 0.7; }
      if (b.x > this.width - b.radius) { b.x = this.width - b.radius; b.vx = -b.vx * 0.7; }
      if (b.y < b.radius) { b.y = b.radius; b.vy = -b.vy * 0.7; }
      if (b.y > this.height - b.radius) { b.y = this.height - b.radius; b.vy = -b.vy * 0.7; }
      b.touching.length = 0;
    }
    this.#heads.fill(-1);
    for (let i = 0; i < bodies.length; i++) {
      const cell = this.#cellOf(bodies[i]);
      this.#next[i] = this.#heads[cell];
      this.#heads[cell] = i;
    }
    for (const b of bodies) this.#collide(b);
    this.tick++;
    this.emit('step', this);
  }

  #collide(a: Body): void {
    const col = Math.floor(a.x / CELL);
    const row = Math.floor(a.y / CELL);
    const rows = this.#heads.length / this.#columns;
    for (let r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
      for (let c = Math.max(0, col - 1); c <= Math.min(this.#columns - 1, col + 1); c++) {
        for (let i = this.#heads[r * this.#columns + c]; i !== -1; i = this.#next[i]) {
          if (i > a.id) this.#resolve(a, this.bodies[i]);
        }
      }
    }
  }

  #resolve(a: Body, b: Body): void {
    const dx = b.x - a.x;
    const dy = b.y - a.y;
    const reach = a.radius + b.radius;
    const d2 = dx * dx + dy * dy;
    if (d2 >= reach * reach || d2 === 0) return;
    const d = Math.sqrt(d2);
    const nx = dx / d;
    const ny = dy / d;
    const total = a.mass + b.mass;
    const push = (reach - d) * 0.5;
    a.x -= nx * push * (b.mass / total); a.y -= ny * push * (b.mass / total);
    b.x += nx * push * (a.mass / total); b.y += ny * push * (a.mass / total);
    const closing = (b.vx - a.vx) * nx + (b.vy - a.vy) * ny;
    if (closing < 0) {
      const j = (-1.4 * closing) / total;
      a.vx -= j * b.mass * nx; a.vy -= j * b.mass * ny;
      b.vx += j * a.mass * nx; b.vy += j * a.mass * ny;
    }
    a.touching.push(b.id);
    b.touching.push(a.id);
  }
}
