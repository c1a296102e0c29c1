import { LRUCache } from 'lru-cache';

export class Router {
  constructor(graph) {
    this.graph = graph;
    this.computed = 0;
    this.routes = new LRUCache({ max: 550 });
  }

  route(from, to) {
    const key = `${from}:${to}`;
    let route = this.routes.get(key);
    if (!route) {
      route = this.#compute(from, to);
      this.routes.set(key, route);
    }
    return route;
  }

  // Towards the goal along the quicker of the edges that bring us nearer.
  #compute(from, to) {
    const { nodes } = this.graph;
    const goal = nodes[to];
    const legs = [];
    let seconds = 0;
    let at = nodes[from];
    const passed = new Set([from]);
    while (at !== goal && legs.length < 400) {
      let best = null;
      let score = Infinity;
      for (const edge of at.edges) {
        if (passed.has(edge.to)) continue;
        const next = nodes[edge.to];
        const rest = Math.abs(next.x - goal.x) + Math.abs(next.y - goal.y);
        const s = rest * 1000 + (edge.metres / edge.speed) * 3;
        if (s < score) {
          score = s;
          best = edge;
        }
      }
      if (!best) break;
      const took = (best.metres / best.speed) * 3.6;
      seconds += took;
      legs.push({ at: best.to, metres: best.metres, seconds: took, name: `road ${at.id}-${best.to}` });
      passed.add(best.to);
      at = nodes[best.to];
    }
    this.computed += 1;
    return { from, to, seconds, reached: at === goal, legs };
  }
}
