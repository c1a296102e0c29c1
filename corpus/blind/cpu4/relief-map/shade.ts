import type { Heights } from './terrain.ts';

export type Sun = { azimuth: number; elevation: number };
export type Colour = readonly [number, number, number];

const BANDS: { upTo: number; colour: Colour }[] = [
  { upTo: 0.7, colour: [46, 94, 140] },
  { upTo: 0.85, colour: [196, 184, 138] },
  { upTo: 1.15, colour: [96, 138, 74] },
  { upTo: 1.4, colour: [120, 112, 100] },
  { upTo: Infinity, colour: [240, 240, 244] },
];

export const band = (height: number): Colour => BANDS.find((b) => height < b.upTo)!.colour;

export class Shader {
  private readonly heights: Heights;
  private readonly direction: { x: number; y: number; z: number };

  constructor(heights: Heights, sun: Sun) {
    this.heights = heights;
    const flat = Math.cos(sun.elevation);
    this.direction = { x: Math.cos(sun.azimuth) * flat, y: Math.sin(sun.azimuth) * flat, z: Math.sin(sun.elevation) };
  }

  slope(x: number, y: number): number {
    const scale = 40;
    const dx = (this.heights.sample(x + 1, y) - this.heights.sample(x - 1, y)) * scale;
    const dy = (this.heights.sample(x, y + 1) - this.heights.sample(x, y - 1)) * scale;
    const length = Math.sqrt(dx * dx + dy * dy + 4);
    const { direction } = this;
    return Math.max(0, (-dx * direction.x - dy * direction.y + 2 * direction.z) / length);
  }

  shadow(x: number, y: number): number {
    let height = this.heights.sample(x, y);
    const rise = this.direction.z / 40;
    let lit = 1;
    let px = x;
    let py = y;
    for (let step = 1; step <= 36; step++) {
      px += this.direction.x * 1.5;
      py += this.direction.y * 1.5;
      height += rise * 1.5;
      const over = this.heights.sample(px, py) - height;
      if (over > 0) {
        lit = Math.min(lit, 1 - over * 6);
        if (lit <= 0.3) return 0.3;
      }
    }
    return lit;
  }
}
