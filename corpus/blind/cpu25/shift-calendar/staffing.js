/** Fits hourly demand with the fewest change-overs: dynamic programming over head counts. */
function smooth(demand, maxStaff, changeCost) {
  const hours = demand.length;
  let cost = new Float64Array(maxStaff + 1);
  const choice = Array.from({ length: hours }, () => new Uint8Array(maxStaff + 1));
  for (let h = 0; h < hours; h++) {
    const next = new Float64Array(maxStaff + 1).fill(Infinity);
    for (let s = 0; s <= maxStaff; s++) {
      const gap = demand[h] - s;
      const own = gap > 0 ? gap * gap * 3 : -gap;
      for (let before = 0; before <= maxStaff; before++) {
        const total = cost[before] + own + Math.abs(before - s) * changeCost;
        if (total < next[s]) {
          next[s] = total;
          choice[h][s] = before;
        }
      }
    }
    cost = next;
  }
  let s = cost.indexOf(Math.min(...cost));
  const plan = new Array(hours);
  for (let h = hours - 1; h >= 0; h--) {
    plan[h] = s;
    s = choice[h][s];
  }
  return plan;
}

module.exports = { smooth };
