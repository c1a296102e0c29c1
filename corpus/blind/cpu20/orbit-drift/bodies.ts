/** Bodies as columns. */
export class Bodies {
  readonly count: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly vx: Float64Array;
  readonly vy: Float64Array;
  readonly ax: Float64Array;
  readonly ay: Float64Array;
  readonly mass: Float64Array;

  constructor(count: number) {
    this.count = count;
    this.x = new Float64Array(count);
    this.y = new Float64Array(count);
    this.vx = new Float64Array(count);
    this.vy = new Float64Array(count);
    this.ax = new Float64Array(count);
    this.ay = new Float64Array(count);
    this.mass = new Float64Array(count);
  }

  extent(): { cx: number; cy: number; half: number } {
    let minX = Infinity, maxX = -Infinity, minY = Infinity, maxY = -Infinity;
    for (let i = 0; i < this.count; i++) {
      const x = this.x[i], y = this.y[i];
      if (x < minX) minX = x;
      if (x > maxX) maxX = x;
      if (y < minY) minY = y;
      if (y > maxY) maxY = y;
    }
    return { cx: (minX + maxX) / 2, cy: (minY + maxY) / 2, half: Math.max(maxX - minX, maxY - minY) / 2 + 1e-9 };
  }

  momentum(): [number, number] {
    let px = 0, py = 0;
    for (let i = 0; i < this.count; i++) {
      px += this.mass[i] * this.vx[i];
      py += this.mass[i] * this.vy[i];
    }
    return [px, py];
  }
}

export function disc(count: number, seed: number): Bodies {
  let state = seed >>> 0;
  const random = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const bodies = new Bodies(count);
  bodies.mass[0] = 1000;
  for (let i = 1; i < count; i++) {
    const radius = 4 + 40 * Math.sqrt(random());
    const angle = random() * Math.PI * 2;
    const speed = Math.sqrt(1000 / radius) * (0.95 + random() * 0.1);
    bodies.x[i] = radius * Math.cos(angle);
    bodies.y[i] = radius * Math.sin(angle);
    bodies.vx[i] = -speed * Math.sin(angle);
    bodies.vy[i] = speed * Math.cos(angle);
    bodies.mass[i] = 0.01 + random() * 0.05;
  }
  return bodies;
}
