import type { Bodies } from './bodies.ts';

const EMPTY = -1;
const DEPTH = 40;

/** A quadtree in flat arrays, filled anew each step without allocating. */
export class Quadtree {
  #child: Int32Array;   // four per node: EMPTY, a node (>= 0), or a body (<= -2)
  #mass: Float64Array;
  #mx: Float64Array;
  #my: Float64Array;
  #next: Int32Array;    // chain of bodies in one deepest leaf
  #nodes = 0;
  #capacity: number;
  #half = 0;
  readonly #stack = new Int32Array(4 * DEPTH + 8);
  readonly #sizes = new Float64Array(4 * DEPTH + 8);

  constructor(bodies: number) {
    this.#capacity = Math.max(64, bodies * 3);
    this.#child = new Int32Array(this.#capacity * 4);
    this.#mass = new Float64Array(this.#capacity);
    this.#mx = new Float64Array(this.#capacity);
    this.#my = new Float64Array(this.#capacity);
    this.#next = new Int32Array(bodies);
  }

  get nodes(): number {
    return this.#nodes;
  }

  #node(): number {
    if (this.#nodes === this.#capacity) this.#grow();
    const node = this.#nodes++;
    this.#child.fill(EMPTY, node * 4, node * 4 + 4);
    this.#mass[node] = 0;
    this.#mx[node] = 0;
    this.#my[node] = 0;
    return node;
  }

  #grow(): void {
    this.#capacity *= 2;
    const widen = <T extends Int32Array | Float64Array>(from: T, to: T): T => { to.set(from); return to; };
    this.#child = widen(this.#child, new Int32Array(this.#capacity * 4));
    this.#mass = widen(this.#mass, new Float64Array(this.#capacity));
    this.#mx = widen(this.#mx, new Float64Array(this.#capacity));
    this.#my = widen(this.#my, new Float64Array(this.#capacity));
  }

  build(bodies: Bodies): void {
    const { cx, cy, half } = bodies.extent();
    this.#nodes = 0;
    this.#half = half;
    this.#node();
    for (let i = 0; i < bodies.count; i++) this.#insert(bodies, i, cx, cy, half);
    for (let node = 0; node < this.#nodes; node++) {
      const mass = this.#mass[node];
      this.#mx[node] /= mass;
      this.#my[node] /= mass;
    }
  }

  #insert(bodies: Bodies, body: number, cx: number, cy: number, half: number): void {
    const x = bodies.x[body], y = bodies.y[body], mass = bodies.mass[body];
    let node = 0;
    this.#next[body] = EMPTY;
    for (let depth = 0; ; depth++) {
      this.#mass[node] += mass;
      this.#mx[node] += mass * x;
      this.#my[node] += mass * y;
      const right = x >= cx, upper = y >= cy;
      half /= 2;
      cx += right ? half : -half;
      cy += upper ? half : -half;
      const slot = node * 4 + (right ? 1 : 0) + (upper ? 2 : 0);
      const held = this.#child[slot];
      if (held >= 0) {
        node = held;
      } else if (held === EMPTY) {
        this.#child[slot] = -2 - body;
        return;
      } else if (depth >= DEPTH - 1) {
        this.#next[body] = -2 - held;
        this.#child[slot] = -2 - body;
        return;
      } else {
        // push the body that is there one level down and go on
        const other = -2 - held;
        const inner = this.#node();
        this.#child[slot] = inner;
        const ox = bodies.x[other], oy = bodies.y[other], om = bodies.mass[other];
        this.#mass[inner] = om;
        this.#mx[inner] = om * ox;
        this.#my[inner] = om * oy;
        this.#child[inner * 4 + (ox >= cx ? 1 : 0) + (oy >= cy ? 2 : 0)] = held;
        node = inner;
      }
    }
  }

  /** Pull on one body; a far node counts as one mass at its centre. */
  accelerate(bodies: Bodies, body: number, openness: number, soft: number): void {
    const x = bodies.x[body], y = bodies.y[body];
    const child = this.#child, stack = this.#stack, sizes = this.#sizes;
    const limit = openness * openness;
    let ax = 0, ay = 0, top = 0;
    stack[0] = 0;
    sizes[0] = this.#half * 2;
    while (top >= 0) {
      const node = stack[top];
      const size = sizes[top--];
      const nx = this.#mx[node] - x, ny = this.#my[node] - y;
      const d2 = nx * nx + ny * ny;
      if (size * size < limit * d2) {
        const r2 = d2 + soft;
        const pull = this.#mass[node] / (r2 * Math.sqrt(r2));
        ax += nx * pull;
        ay += ny * pull;
        continue;
      }
      for (let slot = node * 4, end = slot + 4; slot < end; slot++) {
        const held = child[slot];
        if (held >= 0) {
          stack[++top] = held;
          sizes[top] = size / 2;
        } else if (held !== EMPTY) {
          for (let other = -2 - held; other !== EMPTY; other = this.#next[other]) {
            if (other === body) continue;
            const dx = bodies.x[other] - x, dy = bodies.y[other] - y;
            const r2 = dx * dx + dy * dy + soft;
            const pull = bodies.mass[other] / (r2 * Math.sqrt(r2));
            ax += dx * pull;
            ay += dy * pull;
          }
        }
      }
    }
    bodies.ax[body] = ax;
    bodies.ay[body] = ay;
  }
}
