import type { Terrain } from './terrain.ts';

export interface Colour {
  r: number;
  g: number;
  b: number;
}

const mix = (a: Colour, b: Colour, t: number): Colour => ({ r: a.r + (b.r - a.r) * t, g: a.g + (b.g - a.g) * t, b: a.b + (b.b - a.b) * t });

const SKY: Colour = { r: 150, g: 190, b: 230 };
const HAZE: Colour = { r: 205, g: 214, b: 222 };
const BANDS: [number, Colour][] = [
  [0, { r: 36, g: 78, b: 110 }],
  [3, { r: 206, g: 192, b: 146 }],
  [30, { r: 92, g: 130, b: 70 }],
  [46, { r: 118, g: 110, b: 102 }],
  [999, { r: 240, g: 240, b: 244 }],
];

export class Camera {
  constructor(terrain: Terrain, at: [number, number, number], width: number, height: number) {
    this.terrain = terrain;
    this.at = at;
    this.width = width;
    this.height = height;
  }

  private readonly terrain: Terrain;
  private readonly at: [number, number, number];
  readonly width: number;
  readonly height: number;

  /** Follows the ray until it meets the ground, with steps that grow with the distance. */
  private distance(dx: number, dy: number, dz: number): number {
    const [ox, oy, oz] = this.at;
    let t = 1;
    while (t < 420) {
      const y = oy + dy * t;
      const ground = Math.max(0, this.terrain.height(ox + dx * t, oz + dz * t));
      if (y < ground) return t;
      if (y > 75 && dy > 0) return Infinity;
      t += Math.max(0.15, (y - ground) * 0.45) + t * 0.002;
    }
    return Infinity;
  }

  private shade(x: number, z: number, t: number): Colour {
    const h = this.terrain.height(x, z);
    if (h <= 0) return mix(BANDS[0][1], HAZE, Math.min(1, t / 420));
    const slope = this.terrain.height(x + 0.6, z + 0.4) - h;
    const [, base] = BANDS.find(([limit]) => h < limit)!;
    const light = Math.min(1.2, Math.max(0.4, 0.85 - slope * 0.7));
    return mix({ r: base.r * light, g: base.g * light, b: base.b * light }, HAZE, Math.min(1, (t / 420) ** 1.5));
  }

  *scan(): Generator<Uint8Array> {
    for (let row = 0; row < this.height; row++) {
      const line = new Uint8Array(this.width * 3);
      const dy = 0.32 - (row / this.height) * 0.75;
      for (let col = 0; col < this.width; col++) {
        const dx = (col / this.width - 0.5) * 1.3;
        const n = 1 / Math.hypot(dx, dy, 1);
        const t = this.distance(dx * n, dy * n, n);
        const c = t === Infinity ? mix(HAZE, SKY, Math.min(1, Math.max(0, dy * 3))) : this.shade(this.at[0] + dx * n * t, this.at[2] + n * t, t);
        line[col * 3] = c.r + 0.5;
        line[col * 3 + 1] = c.g + 0.5;
        line[col * 3 + 2] = c.b + 0.5;
      }
      yield line;
    }
  }
}
