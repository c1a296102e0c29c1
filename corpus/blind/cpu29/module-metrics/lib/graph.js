'use strict';

/** Groups of modules that import one another in a circle (Tarjan, without recursion). */
function circles(edges) {
  const n = edges.length;
  const index = new Int32Array(n).fill(-1);
  const low = new Int32Array(n);
  const onStack = new Uint8Array(n);
  const stack = [];
  const groups = [];
  let counter = 0;

  for (let root = 0; root < n; root++) {
    if (index[root] !== -1) continue;
    const calls = [[root, 0]];
    while (calls.length > 0) {
      const frame = calls[calls.length - 1];
      const v = frame[0];
      if (frame[1] === 0) {
        index[v] = low[v] = counter++;
        stack.push(v);
        onStack[v] = 1;
      }
      if (frame[1] < edges[v].length) {
        const w = edges[v][frame[1]++];
        if (index[w] === -1) calls.push([w, 0]);
        else if (onStack[w]) low[v] = Math.min(low[v], index[w]);
        continue;
      }
      calls.pop();
      if (calls.length > 0) {
        const up = calls[calls.length - 1][0];
        low[up] = Math.min(low[up], low[v]);
      }
      if (low[v] !== index[v]) continue;
      const group = [];
      let w;
      do {
        w = stack.pop();
        onStack[w] = 0;
        group.push(w);
      } while (w !== v);
      if (group.length > 1) groups.push(group.sort((a, b) => a - b));
    }
  }
  return groups;
}

module.exports = { circles };
