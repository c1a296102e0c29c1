'use strict';
const { Ring } = require('./buckets.cjs');

const FAR = 0x7fffffff;

class Reach {
  constructor(graph) {
    this.graph = graph;
    let longest = 0;
    for (const c of graph.cost) if (c > longest) longest = c;
    this.ring = new Ring(graph.n, longest + 1);
    this.time = new Int32Array(graph.n);
    this.origin = new Int32Array(graph.n);
  }

  /** Seconds from the nearest of the stops to every corner. */
  from(stops) {
    const { first, to, cost } = this.graph;
    const { ring, time, origin } = this;
    time.fill(FAR);
    origin.fill(-1);
    ring.reset();
    for (const stop of stops) {
      time[stop] = 0;
      origin[stop] = stop;
      ring.put(stop, 0);
    }
    while (ring.count > 0) {
      const node = ring.take();
      const base = time[node];
      const source = origin[node];
      for (let k = first[node], end = first[node + 1]; k < end; k++) {
        const target = to[k];
        const t = base + cost[k];
        if (t < time[target]) {
          time[target] = t;
          origin[target] = source;
          ring.put(target, t);
        }
      }
    }
    return time;
  }
}

module.exports = { Reach, FAR };
