import { distance, SAMPLE_RATE, VP } from './earth.mjs';

/** Groups picks of different stations that could belong to one event. */
export function associate(picks, span = 22) {
  const sorted = [...picks].sort((a, b) => a.sample - b.sample);
  const groups = [];
  let open = null;
  for (const pick of sorted) {
    if (open && pick.sample - open[0].sample <= span * SAMPLE_RATE) {
      if (!open.some((p) => p.station === pick.station)) open.push(pick);
      continue;
    }
    open = [pick];
    groups.push(open);
  }
  return groups.filter((g) => g.length >= 4);
}

/** Grid search, coarse to fine, for the spot with the least spread of origin times. */
export function locate(group) {
  const arrivals = group.map((p) => p.sample / SAMPLE_RATE);
  const origin = new Float64Array(group.length);
  let best = { x: 60, y: 60, depth: 10, misfit: Infinity, t: 0 };
  for (const step of [2, 0.5, 0.1]) {
    const centre = best;
    const reach = best.misfit === Infinity ? 60 : step * 8;
    for (let x = centre.x - reach; x <= centre.x + reach; x += step) {
      for (let y = centre.y - reach; y <= centre.y + reach; y += step) {
        for (let depth = 3; depth <= 19; depth += 1) {
          let mean = 0;
          for (let k = 0; k < group.length; k++) {
            origin[k] = arrivals[k] - distance(group[k].station, { x, y }, depth) / VP;
            mean += origin[k];
          }
          mean /= group.length;
          let misfit = 0;
          for (let k = 0; k < group.length; k++) misfit += (origin[k] - mean) ** 2;
          if (misfit < best.misfit) best = { x, y, depth, misfit, t: mean };
        }
      }
    }
  }
  return { ...best, rms: Math.sqrt(best.misfit / group.length), stations: group.length };
}
