import { NodeHeap } from './heap.mts';
import type { Roads } from './roads.mts';

export interface Route { minutes: number; path: number[] }

/** A* over one network; its arrays are used again for every question. */
export class Planner {
  readonly #roads: Roads;
  readonly #heap: NodeHeap;
  readonly #cost: Float64Array;
  readonly #via: Int32Array;
  readonly #seen: Int32Array;
  #turn = 0;
  settled = 0;

  constructor(roads: Roads) {
    this.#roads = roads;
    this.#heap = new NodeHeap(roads.nodes);
    this.#cost = new Float64Array(roads.nodes);
    this.#via = new Int32Array(roads.nodes);
    this.#seen = new Int32Array(roads.nodes);
  }

  route(start: number, goal: number): Route | null {
    const { x, y, first, to, minutes, fastest } = this.#roads;
    const heap = this.#heap, cost = this.#cost, via = this.#via, seen = this.#seen;
    const turn = ++this.#turn;
    const gx = x[goal], gy = y[goal];
    heap.clear();
    cost[start] = 0;
    via[start] = -1;
    seen[start] = turn;
    heap.offer(start, 0);
    while (heap.size > 0) {
      const node = heap.take();
      this.settled++;
      if (node === goal) return { minutes: cost[goal], path: this.#trace(goal) };
      const base = cost[node];
      for (let e = first[node], end = first[node + 1]; e < end; e++) {
        const next = to[e];
        const reached = base + minutes[e];
        if (seen[next] === turn && cost[next] <= reached) continue;
        seen[next] = turn;
        cost[next] = reached;
        via[next] = node;
        const dx = x[next] - gx, dy = y[next] - gy;
        heap.offer(next, reached + Math.sqrt(dx * dx + dy * dy) / fastest);
      }
    }
    return null;
  }

  #trace(goal: number): number[] {
    const path: number[] = [];
    for (let node = goal; node >= 0; node = this.#via[node]) path.push(node);
    return path.reverse();
  }
}
