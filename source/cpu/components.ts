/**
 * Strongly connected components of a graph, by Tarjan's algorithm with a stack of its own: `of[v]` is the component of
 * vertex v. Components are numbered callees first: an edge never leads to a component of a higher number.
 *
 * @param edges pairs of vertices, from and to, one after the other.
 */
export function componentsOf(vertices: number, edges: readonly number[]): { count: number; of: Int32Array } {
  const start = new Int32Array(vertices + 1);
  for (let e = 0; e < edges.length; e += 2) start[edges[e] + 1]++;
  for (let v = 0; v < vertices; v++) start[v + 1] += start[v];
  const filled = start.slice();
  const target = new Int32Array(edges.length / 2);
  for (let e = 0; e < edges.length; e += 2) target[filled[edges[e]]++] = edges[e + 1];

  const of = new Int32Array(vertices).fill(-1);
  const index = new Int32Array(vertices);
  const low = new Int32Array(vertices);
  const next = start.slice();
  const open: number[] = [];
  const path: number[] = [];
  let count = 0;
  let seen = 0;
  for (let root = 0; root < vertices; root++) {
    if (index[root] !== 0) continue;
    path.push(root);
    while (path.length > 0) {
      const v = path[path.length - 1];
      if (index[v] === 0) {
        index[v] = low[v] = ++seen;
        open.push(v);
      }
      let below = -1;
      while (next[v] < start[v + 1] && below < 0) {
        const w = target[next[v]++];
        if (index[w] === 0) below = w;
        else if (of[w] < 0) low[v] = Math.min(low[v], index[w]);
      }
      if (below >= 0) {
        path.push(below);
        continue;
      }
      path.pop();
      if (path.length > 0) low[path[path.length - 1]] = Math.min(low[path[path.length - 1]], low[v]);
      if (low[v] !== index[v]) continue;
      let w: number;
      do {
        w = open.pop()!;
        of[w] = count;
      } while (w !== v);
      count++;
    }
  }
  return { count, of };
}
