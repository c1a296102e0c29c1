import type { Terrain } from './terrain.ts';

export const SIDE = 128;

export interface Raster {
  readonly z: number;
  readonly x: number;
  readonly y: number;
  readonly pixels: Uint8Array; // rgb
}

const BANDS: readonly [number, number, number, number][] = [
  [520, 58, 92, 140],
  [700, 112, 150, 92],
  [880, 158, 164, 104],
  [1060, 176, 148, 112],
  [1240, 188, 180, 172],
  [Infinity, 244, 246, 250],
];

function band(h: number) {
  for (const b of BANDS) if (h < b[0]) return b;
  return BANDS[BANDS.length - 1];
}

/** Heights, then shade from the north-west, then colour by height; contour every 100 m. */
export function draw(terrain: Terrain, z: number, x: number, y: number): Raster {
  const n = SIDE + 2;
  const scale = 24 / 2 ** z / SIDE;
  const heights = new Float64Array(n * n);
  for (let j = 0; j < n; j++) {
    for (let i = 0; i < n; i++) heights[j * n + i] = terrain.height((x * SIDE + i - 1) * scale, (y * SIDE + j - 1) * scale);
  }
  const pixels = new Uint8Array(SIDE * SIDE * 3);
  let p = 0;
  for (let j = 1; j <= SIDE; j++) {
    for (let i = 1; i <= SIDE; i++) {
      const at = j * n + i;
      const h = heights[at];
      const dx = (heights[at + 1] - heights[at - 1]) * 0.11 * 2 ** (z / 2);
      const dy = (heights[at + n] - heights[at - n]) * 0.11 * 2 ** (z / 2);
      let shade = (1 + 0.55 * dx + 0.55 * dy) / Math.sqrt(1 + dx * dx + dy * dy);
      shade = 0.45 + 0.5 * Math.min(1.2, Math.max(0, shade));
      const step = Math.floor(h / 100);
      if (step !== Math.floor(heights[at - 1] / 100) || step !== Math.floor(heights[at - n] / 100)) shade *= 0.6;
      const [, r, g, b] = band(h);
      pixels[p++] = Math.min(255, r * shade);
      pixels[p++] = Math.min(255, g * shade);
      pixels[p++] = Math.min(255, b * shade);
    }
  }
  return { z, x, y, pixels };
}
