import type { CityGrid } from './grid.ts';
import { MinHeap } from './heap.ts';

export class Planner {
  #grid: CityGrid;
  #heap: MinHeap;
  #dist: Float64Array;

  constructor(grid: CityGrid) {
    this.#grid = grid;
    this.#heap = new MinHeap(grid.cost.length * 4);
    this.#dist = new Float64Array(grid.cost.length);
  }

  #visit(to: number, from: number): void {
    const next = from + this.#grid.cost[to]!;
    if (next < this.#dist[to]!) {
      this.#dist[to] = next;
      this.#heap.push(next, to);
    }
  }

  minutesFrom(x: number, y: number): Float64Array {
    const { width, height } = this.#grid;
    const heap = this.#heap;
    const dist = this.#dist.fill(Infinity);
    const start = y * width + x;
    dist[start] = 0;
    heap.push(0, start);
    while (heap.size > 0) {
      const d = heap.topKey;
      const at = heap.pop();
      if (d > dist[at]!) continue;
      const col = at % width;
      if (col > 0) this.#visit(at - 1, d);
      if (col < width - 1) this.#visit(at + 1, d);
      if (at >= width) this.#visit(at - width, d);
      if (at < width * (height - 1)) this.#visit(at + width, d);
    }
    return dist;
  }
}
