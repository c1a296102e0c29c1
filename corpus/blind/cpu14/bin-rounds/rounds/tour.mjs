const gap = (a, b) => Math.hypot(a.x - b.x, a.y - b.y);

function nearestFirst(start, stops) {
  const left = new Set(stops);
  const order = [];
  let at = start;
  while (left.size) {
    let best;
    for (const s of left) if (!best || gap(at, s) < gap(at, best)) best = s;
    left.delete(best);
    order.push(best);
    at = best;
  }
  return order;
}

/** Nearest neighbour, then crossings taken out for as long as that helps. */
export function shortest(start, stops) {
  const order = nearestFirst(start, stops);
  let better = true;
  while (better) {
    better = false;
    for (let i = 0; i < order.length - 1; i++) {
      for (let k = i + 1; k < order.length; k++) {
        const a = order[i - 1] ?? start;
        const d = order[k + 1] ?? start;
        const change = gap(a, order[k]) + gap(order[i], d) - gap(a, order[i]) - gap(order[k], d);
        if (change < -1e-9) {
          order.splice(i, k - i + 1, ...order.slice(i, k + 1).reverse());
          better = true;
        }
      }
    }
  }
  const length = order.reduce((sum, stop, i) => sum + gap(order[i - 1] ?? start, stop), 0);
  return { order, length };
}
