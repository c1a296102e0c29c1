import { Frontier } from './frontier.ts';
import type { Grid } from './grid.ts';

export interface Path {
  steps: number[];
  cost: number;
  explored: number;
}

export class Pathfinder {
  private readonly grid: Grid;
  private readonly best: Float64Array;
  private readonly cameFrom: Int32Array;
  private readonly closed: Uint8Array;

  constructor(grid: Grid) {
    this.grid = grid;
    this.best = new Float64Array(grid.cost.length);
    this.cameFrom = new Int32Array(grid.cost.length);
    this.closed = new Uint8Array(grid.cost.length);
  }

  find(start: number, goal: number): Path | null {
    const { grid, best, cameFrom, closed } = this;
    const { width, cost, steps } = grid;
    const goalX = goal % width;
    const goalY = Math.floor(goal / width);
    const estimate = (node: number): number => Math.abs((node % width) - goalX) + Math.abs(Math.floor(node / width) - goalY);

    best.fill(Infinity);
    cameFrom.fill(-1);
    closed.fill(0);
    best[start] = 0;
    const frontier = new Frontier();
    frontier.add(start, estimate(start));
    let explored = 0;

    while (!frontier.empty) {
      const node = frontier.take();
      if (closed[node] === 1) continue;
      if (node === goal) return { steps: this.trace(goal), cost: best[goal], explored };
      closed[node] = 1;
      explored++;
      for (const step of steps) {
        const next = node + step;
        if (cost[next] === 0 || closed[next] === 1) continue;
        const total = best[node] + cost[next];
        if (total >= best[next]) continue;
        best[next] = total;
        cameFrom[next] = node;
        frontier.add(next, total + estimate(next));
      }
    }
    return null;
  }

  private trace(goal: number): number[] {
    const path: number[] = [];
    for (let at = goal; at !== -1; at = this.cameFrom[at]) path.push(at);
    return path.reverse();
  }
}
