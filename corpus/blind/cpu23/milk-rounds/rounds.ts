/** Orders the stops of a van: nearest neighbour, then 2-opt until nothing gets shorter. */
export function planRound(cost: number[][]): { order: number[]; seconds: number } {
  const n = cost.length;
  const order = [0];
  const left = new Set(Array.from({ length: n - 1 }, (_, i) => i + 1));
  while (left.size > 0) {
    const here = order[order.length - 1];
    let next = -1;
    for (const stop of left) if (next === -1 || cost[here][stop] < cost[here][next]) next = stop;
    left.delete(next);
    order.push(next);
  }
  let better = true;
  while (better) {
    better = false;
    for (let i = 1; i < n - 1; i++) {
      for (let k = i + 1; k < n; k++) {
        const a = order[i - 1], b = order[i], c = order[k], d = order[(k + 1) % n];
        if (cost[a][c] + cost[b][d] < cost[a][b] + cost[c][d] - 1e-9) {
          for (let lo = i, hi = k; lo < hi; lo++, hi--) [order[lo], order[hi]] = [order[hi], order[lo]];
          better = true;
        }
      }
    }
  }
  let seconds = 0;
  for (let i = 0; i < n; i++) seconds += cost[order[i]][order[(i + 1) % n]];
  return { order, seconds };
}
