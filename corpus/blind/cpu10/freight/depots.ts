import { distance, type Point, type Stop } from './stops.ts';

export interface Depot extends Point {
  id: number;
  stops: Stop[];
}

function nearestDepot(depots: Depot[], stop: Stop): Depot {
  let best = depots[0];
  let bestDistance = Infinity;
  for (const depot of depots) {
    const d = distance(depot, stop);
    if (d < bestDistance) {
      bestDistance = d;
      best = depot;
    }
  }
  return best;
}

/** Lloyd's rounds: every stop joins its nearest depot, every depot moves to the weighted centre. */
export function assignToDepots(stops: Stop[], count: number): Depot[] {
  const depots: Depot[] = stops.slice(0, count).map((s, id) => ({ id, x: s.x, y: s.y, stops: [] }));
  for (let round = 0; round < 60; round++) {
    for (const depot of depots) depot.stops = [];
    for (const stop of stops) nearestDepot(depots, stop).stops.push(stop);

    let moved = 0;
    for (const depot of depots) {
      let x = 0;
      let y = 0;
      let weight = 0;
      for (const stop of depot.stops) {
        x += stop.x * stop.parcels;
        y += stop.y * stop.parcels;
        weight += stop.parcels;
      }
      if (weight === 0) continue;
      moved += distance(depot, { x: x / weight, y: y / weight });
      depot.x = x / weight;
      depot.y = y / weight;
    }
    if (moved < 0.01) break;
  }
  return depots;
}
