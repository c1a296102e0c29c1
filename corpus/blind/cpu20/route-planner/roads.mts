/** Roads as compressed rows: the edges of node n stand from first[n] to first[n + 1]. */
export interface Roads {
  nodes: number;
  x: Float64Array;
  y: Float64Array;
  first: Int32Array;
  to: Int32Array;
  minutes: Float64Array;
  fastest: number;
}

export function country(side: number, random: () => number): Roads {
  const nodes = side * side;
  const x = new Float64Array(nodes);
  const y = new Float64Array(nodes);
  for (let i = 0; i < nodes; i++) {
    x[i] = (i % side) + random() * 0.6;
    y[i] = Math.floor(i / side) + random() * 0.6;
  }
  const from: number[] = [];
  const ends: number[] = [];
  const cost: number[] = [];
  const fastest = 2;
  const join = (a: number, b: number, speed: number) => {
    const minutes = Math.hypot(x[a] - x[b], y[a] - y[b]) / speed;
    from.push(a, b);
    ends.push(b, a);
    cost.push(minutes, minutes);
  };
  for (let i = 0; i < nodes; i++) {
    const column = i % side;
    const row = Math.floor(i / side);
    const main = row % 16 === 0 || column % 16 === 0;
    if (column + 1 < side && random() < 0.92) join(i, i + 1, row % 16 === 0 ? fastest : 0.5 + random() * 0.5);
    if (row + 1 < side && random() < 0.92) join(i, i + side, column % 16 === 0 ? fastest : 0.5 + random() * 0.5);
    if (!main && column + 1 < side && row + 1 < side && random() < 0.15) join(i, i + side + 1, 0.7);
  }
  const first = new Int32Array(nodes + 1);
  for (const a of from) first[a + 1]++;
  for (let i = 0; i < nodes; i++) first[i + 1] += first[i];
  const at = first.slice();
  const to = new Int32Array(ends.length);
  const minutes = new Float64Array(ends.length);
  for (let e = 0; e < ends.length; e++) {
    const slot = at[from[e]]++;
    to[slot] = ends[e];
    minutes[slot] = cost[e];
  }
  return { nodes, x, y, first, to, minutes, fastest };
}
