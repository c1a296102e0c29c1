export interface Ant {
  id: number;
  x: number;
  y: number;
  heading: number;
  load: number;
}

export const WIDTH = 96;

export class Colony {
  readonly ants: Ant[];
  readonly scent = new Float32Array(WIDTH * WIDTH);
  #seed: number;
  delivered = 0;

  constructor(size: number, seed: number) {
    this.#seed = seed;
    this.ants = Array.from({ length: size }, (_, id) => ({
      id,
      x: WIDTH / 2,
      y: WIDTH / 2,
      heading: this.#random() * Math.PI * 2,
      load: 0,
    }));
  }

  #random(): number {
    this.#seed = (Math.imul(this.#seed, 1597334677) + 12345) | 0;
    return (this.#seed >>> 0) / 4294967296;
  }

  #smell(x: number, y: number): number {
    const cx = Math.min(WIDTH - 1, Math.max(0, x | 0));
    const cy = Math.min(WIDTH - 1, Math.max(0, y | 0));
    return this.scent[cy * WIDTH + cx]!;
  }

  advance(): void {
    for (const ant of this.ants) {
      const left = this.#smell(ant.x + Math.cos(ant.heading - 0.5) * 2, ant.y + Math.sin(ant.heading - 0.5) * 2);
      const right = this.#smell(ant.x + Math.cos(ant.heading + 0.5) * 2, ant.y + Math.sin(ant.heading + 0.5) * 2);
      ant.heading += (right - left) * 0.2 + (this.#random() - 0.5) * 0.6;
      ant.x += Math.cos(ant.heading);
      ant.y += Math.sin(ant.heading);
      if (ant.x < 1 || ant.y < 1 || ant.x >= WIDTH - 1 || ant.y >= WIDTH - 1) {
        ant.heading += Math.PI;
        ant.x = Math.min(WIDTH - 2, Math.max(1, ant.x));
        ant.y = Math.min(WIDTH - 2, Math.max(1, ant.y));
        ant.load = 1;
      }
      if (ant.load && Math.hypot(ant.x - WIDTH / 2, ant.y - WIDTH / 2) < 4) {
        ant.load = 0;
        this.delivered++;
      }
      this.scent[(ant.y | 0) * WIDTH + (ant.x | 0)]! += ant.load ? 0.4 : 0.05;
    }
  }

  fade(): void {
    for (let i = 0; i < this.scent.length; i++) this.scent[i]! *= 0.98;
  }
}
