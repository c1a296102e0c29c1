export interface Lock { name: string; x: number; y: number }
export type Graph = Record<string, Record<string, number>>;

export class Canals {
  readonly locks: Lock[] = [];
  readonly graph: Graph = {};
  #state: number;

  constructor(width: number, height: number, seed: number) {
    this.#state = seed;
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const name = `L${y}.${x}`;
        this.locks.push({ name, x: x + this.random() * 0.6, y: y + this.random() * 0.6 });
        this.graph[name] = {};
      }
    }
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const here = y * width + x;
        if (x + 1 < width) this.join(here, here + 1);
        if (y + 1 < height) this.join(here, here + width);
        if (x + 1 < width && y + 1 < height && this.random() < 0.3) this.join(here, here + width + 1);
      }
    }
    const trunk = this.locks[Math.floor(height / 2) * width];
    for (let i = 0; i < width * height; i += 3) {
      const other = this.locks[i];
      if (other !== trunk) this.graph[trunk.name][other.name] = 4 * Math.hypot(other.x - trunk.x, other.y - trunk.y) + 3 + this.random();
    }
  }

  random(): number {
    this.#state = (this.#state * 16807) % 2147483647;
    return this.#state / 2147483647;
  }

  private join(a: number, b: number): void {
    const [p, q] = [this.locks[a], this.locks[b]];
    const hours = Math.hypot(p.x - q.x, p.y - q.y) * (0.7 + this.random() * 1.6);
    this.graph[p.name][q.name] = hours;
    this.graph[q.name][p.name] = hours * (1 + 0.2 * this.random());
  }
}
