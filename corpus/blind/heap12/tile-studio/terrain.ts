import type { Label, Place } from './tile.ts';

const SIZE = 512;

export class Terrain {
  heights = new Float32Array(SIZE * SIZE);
  names: { x: number; y: number; text: string; rank: number }[] = [];

  constructor(random: () => number) {
    let level = 200;
    for (let i = 0; i < this.heights.length; i++) {
      level += random() * 8 - 4;
      this.heights[i] = level = Math.max(0, Math.min(4000, level));
    }
    for (let i = 0; i < 5000; i++) {
      this.names.push({
        x: Math.floor(random() * SIZE),
        y: Math.floor(random() * SIZE),
        text: `${['Upper', 'Lower', 'Old', 'New', 'Little'][i % 5]} ${['Barrow', 'Fell', 'Holt', 'Mere'][i % 4]} ${i}`,
        rank: Math.floor(random() * 9),
      });
    }
  }

  sample({ z, x, y }: Place, count: number): number[] {
    const out: number[] = [];
    for (let i = 0; i < count; i++) {
      const at = (x * 131 + y * 977 + i * (1 + (z % 5))) % this.heights.length;
      out.push(this.heights[at] + 0.25);
    }
    return out;
  }

  labels({ x, y }: Place, count: number): Label[] {
    const out: Label[] = [];
    for (let i = 0; i < count; i++) {
      const name = this.names[(x * 17 + y * 29 + i * 7) % this.names.length];
      out.push({ text: `${name.text} (${x}:${y})`, px: (name.x * 256) / SIZE, py: (name.y * 256) / SIZE, rank: name.rank });
    }
    return out;
  }
}
