/** Cheapest assignment of rows to distinct columns (shortest augmenting paths with potentials). */
export function assign(costs) {
  const n = costs.length;
  const m = costs[0].length;
  const u = new Float64Array(n + 1);
  const v = new Float64Array(m + 1);
  const rowOf = new Int32Array(m + 1);
  const way = new Int32Array(m + 1);
  const least = new Float64Array(m + 1);
  const used = new Uint8Array(m + 1);
  for (let i = 1; i <= n; i++) {
    rowOf[0] = i;
    least.fill(Infinity);
    used.fill(0);
    let column = 0;
    do {
      used[column] = 1;
      const row = rowOf[column];
      const line = costs[row - 1];
      let delta = Infinity;
      let following = 0;
      for (let j = 1; j <= m; j++) {
        if (used[j]) continue;
        const slack = line[j - 1] - u[row] - v[j];
        if (slack < least[j]) {
          least[j] = slack;
          way[j] = column;
        }
        if (least[j] < delta) {
          delta = least[j];
          following = j;
        }
      }
      for (let j = 0; j <= m; j++) {
        if (used[j]) {
          u[rowOf[j]] += delta;
          v[j] -= delta;
        } else least[j] -= delta;
      }
      column = following;
    } while (rowOf[column] !== 0);
    do {
      const before = way[column];
      rowOf[column] = rowOf[before];
      column = before;
    } while (column !== 0);
  }
  const result = new Array(n);
  for (let j = 1; j <= m; j++) if (rowOf[j] > 0) result[rowOf[j] - 1] = j - 1;
  return result;
}
