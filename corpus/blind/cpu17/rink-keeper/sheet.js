export class Cell {
  constructor(depth, temp, wet) {
    this.depth = depth;
    this.temp = temp;
    this.wet = wet;
  }
}

export const WIDTH = 60;
export const LENGTH = 28;

const at = (x, y) => y * WIDTH + x;

export function freshSheet() {
  return Array.from({ length: WIDTH * LENGTH }, (_, i) => new Cell(28 + (i % 5) * 0.1, -5.5, 0));
}

/** One minute on the ice: heat from the hall, cold from the pipes, wear from skaters. */
export function nextMinute(cells, hall, skaters) {
  const out = new Array(cells.length);
  for (let y = 0; y < LENGTH; y++) {
    const up = y > 0 ? -WIDTH : 0;
    const down = y < LENGTH - 1 ? WIDTH : 0;
    for (let x = 0; x < WIDTH; x++) {
      const i = at(x, y);
      const c = cells[i];
      const near = cells[i + up].temp + cells[i + down].temp
        + cells[x > 0 ? i - 1 : i].temp + cells[x < WIDTH - 1 ? i + 1 : i].temp;
      const temp = c.temp + 0.12 * (near / 4 - c.temp) + 0.004 * (hall - c.temp) - 0.07;
      const wet = Math.max(0, c.wet + (temp > -1 ? 0.02 : -0.03));
      out[i] = new Cell(c.depth + (wet > 0 && temp < -2 ? 0.01 : 0), temp, wet);
    }
  }
  for (const s of skaters) {
    const i = at(s.x, s.y);
    out[i] = new Cell(out[i].depth - 0.06, out[i].temp + 0.4, out[i].wet + 0.01);
  }
  return out;
}
