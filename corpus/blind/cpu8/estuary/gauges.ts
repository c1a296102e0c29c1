import { Grid } from './grid.ts';

type Reading = { name: string; hour: number; level: number };

export class Gauges {
  #stations: { name: string; x: number; y: number }[] = [];
  #readings: Reading[] = [];

  place(name: string, x: number, y: number): this {
    if (this.#stations.some((s) => s.name === name)) throw new Error(`gauge ${name} exists`);
    this.#stations = [...this.#stations, { name, x, y }];
    return this;
  }

  read(grid: Grid, hour: number): void {
    for (const { name, x, y } of this.#stations) {
      this.#readings = this.#readings.concat({ name, hour, level: grid.level[y * grid.width + x] });
    }
  }

  highWaters(): Map<string, Reading> {
    const best = new Map<string, Reading>();
    for (const { name } of this.#stations) {
      const own = this.#readings.filter((r) => r.name === name).sort((a, b) => b.level - a.level);
      best.set(name, own[0]);
    }
    return best;
  }

  snapshot(): string {
    return JSON.stringify(JSON.parse(JSON.stringify(this.#readings.slice(-this.#stations.length))));
  }
}
