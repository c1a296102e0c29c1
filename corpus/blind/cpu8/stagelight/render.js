import { gather } from './light.js';

const byte = (v) => Math.max(0, Math.min(255, Math.round(255 * (1 - Math.exp(-v)) ** (1 / 2.2))));

export function* scanlines(rig, { width, height, metres, samples }) {
  const step = metres / width;
  const sum = new Float64Array(3);
  const offsets = Array.from({ length: samples }, (_, k) => ({ x: ((k * 0.754877) % 1) * step, y: ((k * 0.56984) % 1) * step }));
  for (let row = 0; row < height; row++) {
    const line = new Uint8Array(width * 3);
    for (let column = 0; column < width; column++) {
      sum.fill(0);
      gather(rig, column * step, row * step, offsets, sum);
      for (let c = 0; c < 3; c++) line[column * 3 + c] = byte(sum[c] / samples);
    }
    yield line;
  }
}
