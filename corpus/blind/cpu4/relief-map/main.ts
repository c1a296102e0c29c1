import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { Heights } from './terrain.ts';
import { band, Shader, type Sun } from './shade.ts';

type Style = { ambient: number; contour: number; grid?: number };

const SIZE = 480;

function* rows(height: number): Generator<number> {
  for (let y = 0; y < height; y++) yield y;
}

function render(heights: Heights, sun: Sun, style: Style): Uint8Array {
  const shader = new Shader(heights, sun);
  const pixels = new Uint8Array(SIZE * SIZE * 3);
  for (const y of rows(SIZE)) {
    for (let x = 0; x < SIZE; x++) {
      const h = heights.sample(x, y);
      const light = style.ambient + (1 - style.ambient) * shader.slope(x, y) * shader.shadow(x, y);
      const dark = Math.floor(h / style.contour) !== Math.floor(heights.sample(x + 1, y) / style.contour) ? 0.75 : 1;
      const [r, g, b] = band(h);
      const at = (y * SIZE + x) * 3;
      pixels[at] = r * light * dark;
      pixels[at + 1] = g * light * dark;
      pixels[at + 2] = b * light * dark;
    }
  }
  return pixels;
}

const defaults: Style = { ambient: 0.35, contour: 0.1 };
const sheets = ['north', 'harbour', 'ridge', 'delta', 'moor', 'cape', 'fen', 'tarn', 'scarp', 'heath', 'sound', 'vale'];

for (const [i, name] of sheets.entries()) {
  const style = structuredClone({ ...defaults, grid: i });
  const pixels = render(new Heights(SIZE, i * 19), { azimuth: 0.8 + i * 0.1, elevation: 0.6 }, style);
  const packed = deflateSync(pixels, { level: 1 });
  console.log(name.padEnd(8), packed.length, createHash('sha1').update(pixels).digest('hex').slice(0, 12));
}
