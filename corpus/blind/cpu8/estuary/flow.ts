import { Grid } from './grid.ts';

const G = 9.81;
const FRICTION = 0.0025;

export type Boundary = (time: number) => number;

/** One explicit step of the shallow water equations on a collocated grid. */
export function step(grid: Grid, time: number, dt: number, dx: number, sea: Boundary): void {
  const { width, height, level, u, v, bed } = grid;
  const k = (G * dt) / (2 * dx);
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x;
      const depth = Math.max(0.05, level[i] - bed[i]);
      const speed = Math.sqrt(u[i] * u[i] + v[i] * v[i]);
      const drag = 1 + (FRICTION * speed * dt) / depth;
      u[i] = (u[i] - k * (level[i + 1] - level[i - 1])) / drag;
      v[i] = (v[i] - k * (level[i + width] - level[i - width])) / drag;
    }
  }
  const c = dt / (2 * dx);
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x;
      const east = Math.max(0, level[i + 1] - bed[i + 1]) * u[i + 1];
      const west = Math.max(0, level[i - 1] - bed[i - 1]) * u[i - 1];
      const south = Math.max(0, level[i + width] - bed[i + width]) * v[i + width];
      const north = Math.max(0, level[i - width] - bed[i - width]) * v[i - width];
      level[i] -= c * (east - west + south - north);
    }
  }
  const tide = sea(time);
  for (let y = 0; y < height; y++) {
    level[y * width] = tide;
    level[y * width + width - 1] = level[y * width + width - 2];
  }
  for (let x = 0; x < width; x++) {
    level[x] = level[x + width];
    level[(height - 1) * width + x] = level[(height - 2) * width + x];
  }
}
