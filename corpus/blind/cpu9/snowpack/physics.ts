import { Field } from './field.ts';

export interface Weather { wind: { x: number; y: number }; snowfall: number; temperature: number }

/** wind carries loose snow downwind; semi-Lagrangian, bilinear */
export function drift(snow: Field, into: Field, { wind }: Weather, dt: number): void {
  const { width: w, height: h, cells } = snow;
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const sx = Math.min(Math.max(x - wind.x * dt, 0), w - 1.001);
      const sy = Math.min(Math.max(y - wind.y * dt, 0), h - 1.001);
      const ix = Math.floor(sx), iy = Math.floor(sy);
      const fx = sx - ix, fy = sy - iy;
      const i = iy * w + ix;
      into.cells[y * w + x] =
        (cells[i] * (1 - fx) + cells[i + 1] * fx) * (1 - fy) +
        (cells[i + w] * (1 - fx) + cells[i + w + 1] * fx) * fy;
    }
  }
}

/** snow above the angle of repose slides to the lowest of the four neighbours */
export function slide(ground: Field, snow: Field, repose: number): number {
  const { width: w, height: h } = ground;
  const g = ground.cells, s = snow.cells;
  const around = [-1, 1, -w, w];
  let moved = 0;
  for (let y = 1; y < h - 1; y++) {
    for (let x = 1; x < w - 1; x++) {
      const i = y * w + x;
      const here = g[i] + s[i];
      let low = i, lowest = here;
      for (let k = 0; k < 4; k++) {
        const d = around[k];
        const level = g[i + d] + s[i + d];
        if (level < lowest) { lowest = level; low = i + d; }
      }
      const excess = (here - lowest - repose) / 2;
      if (excess > 0) {
        const m = Math.min(excess, s[i]);
        s[i] -= m;
        s[low] += m;
        moved += m;
      }
    }
  }
  return moved;
}

export function settle(snow: Field, density: Field, { snowfall, temperature }: Weather): void {
  const melt = Math.exp(Math.min(temperature, 4)) * 1e-4;
  for (let i = 0; i < snow.cells.length; i++) {
    const d = density.cells[i];
    density.cells[i] = d + (0.5 - d) * 0.002 * Math.sqrt(1 + snow.cells[i]);
    snow.cells[i] = Math.max(0, snow.cells[i] + snowfall * (1 - d) - melt);
  }
}
