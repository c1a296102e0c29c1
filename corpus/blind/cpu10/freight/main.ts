import { makeRandom, makeStops, type Stop } from './stops.ts';
import { assignToDepots, type Depot } from './depots.ts';
import { anneal, nearestNeighbourRoute, routeLength } from './route.ts';

const random = makeRandom(77);
const stops: Stop[] = makeStops(6000, random);
const depots: Depot[] = assignToDepots(stops, 24);

let total = 0;
for (const depot of depots) {
  const start = nearestNeighbourRoute(depot, depot.stops);
  const before = routeLength(start);
  const route = anneal(start, 700_000, random);
  const after = routeLength(route);
  total += after;
  console.log(`depot ${depot.id}: ${depot.stops.length} stops, ${before.toFixed(0)} -> ${after.toFixed(0)} km`);
}
console.log(`total ${total.toFixed(0)} km`);
