const LANES = 6;
const LANE_METRES = 62;

/** Puts the vehicles of one sailing into lanes so that little room is left over. */
export function stow(bookings) {
  const sorted = bookings.toSorted((a, b) => b.vehicle.metres - a.vehicle.metres);
  const cells = LANE_METRES * 10 + 1;
  const lanes = [];
  let open = sorted;
  for (let lane = 0; lane < LANES && open.length; lane++) {
    const n = open.length;
    const best = new Float64Array((n + 1) * cells);
    for (let i = 1; i <= n; i++) {
      const w = Math.round(open[i - 1].vehicle.metres * 10) + 3;
      const gain = w + (open[i - 1].holder.resident ? 4 : 0);
      for (let c = 0; c < cells; c++) {
        const skip = best[(i - 1) * cells + c];
        best[i * cells + c] = c >= w ? Math.max(skip, best[(i - 1) * cells + c - w] + gain) : skip;
      }
    }
    const chosen = [];
    for (let i = n, c = cells - 1; i > 0; i--) {
      if (best[i * cells + c] === best[(i - 1) * cells + c]) continue;
      chosen.push(open[i - 1]);
      c -= Math.round(open[i - 1].vehicle.metres * 10) + 3;
    }
    const taken = new Set(chosen);
    open = open.filter((b) => !taken.has(b));
    lanes.push(chosen);
  }
  return { lanes, left: open.length };
}
