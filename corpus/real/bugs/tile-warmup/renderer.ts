import type { Tile } from './region.ts';

export interface Image {
  bytes: number;
  low: number;
  high: number;
  sum: number;
}

export class Renderer {
  private heights: Int16Array;
  private size: number;

  constructor(seed: number, size: number) {
    this.size = size;
    this.heights = new Int16Array(size * size);
    let s = seed >>> 0;
    for (let i = 0; i < this.heights.length; i++) {
      s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
      this.heights[i] = s >>> 22;
    }
  }

  private at(x: number, y: number): number {
    const { size } = this;
    return this.heights[(((y % size) + size) % size) * size + (((x % size) + size) % size)];
  }

  draw(tile: Tile): Image {
    const step = 2 ** (17 - tile.zoom);
    let low = 1024;
    let high = 0;
    let sum = tile.zoom;
    let runs = 0;
    let before = -1;
    for (let py = 0; py < 8; py++) {
      for (let px = 0; px < 8; px++) {
        const fx = (tile.x * 8 + px) * step * 0.01;
        const fy = (tile.y * 8 + py) * step * 0.01;
        const x = Math.floor(fx);
        const y = Math.floor(fy);
        const top = this.at(x, y) + (this.at(x + 1, y) - this.at(x, y)) * (fx - x);
        const bottom = this.at(x, y + 1) + (this.at(x + 1, y + 1) - this.at(x, y + 1)) * (fx - x);
        const height = Math.round(top + (bottom - top) * (fy - y));
        if (height < low) low = height;
        if (height > high) high = height;
        const band = height >> 5;
        if (band !== before) runs++;
        before = band;
        sum = (Math.imul(sum, 33) ^ height) >>> 0;
      }
    }
    return { bytes: 12 + runs * 3, low, high, sum };
  }
}
