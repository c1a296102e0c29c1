import { distance, type Point, type Stop } from './stops.ts';

export function routeLength(route: Point[]): number {
  let sum = distance(route[route.length - 1], route[0]);
  for (let i = 1; i < route.length; i++) sum += distance(route[i - 1], route[i]);
  return sum;
}

export function nearestNeighbourRoute(depot: Point, stops: Stop[]): Point[] {
  const left: Point[] = stops.slice();
  const route: Point[] = [depot];
  let here: Point = depot;
  while (left.length > 0) {
    let pick = 0;
    let best = Infinity;
    for (let i = 0; i < left.length; i++) {
      const d = distance(here, left[i]);
      if (d < best) {
        best = d;
        pick = i;
      }
    }
    here = left[pick];
    route.push(here);
    left[pick] = left[left.length - 1];
    left.pop();
  }
  return route;
}

function reverseSection(route: Point[], from: number, to: number): void {
  for (; from < to; from++, to--) {
    const swap = route[from];
    route[from] = route[to];
    route[to] = swap;
  }
}

/** Simulated annealing over 2-opt moves; the route is rearranged in place. */
export function anneal(route: Point[], moves: number, random: () => number): Point[] {
  const n = route.length;
  if (n < 4) return route;
  let temperature = 6;
  const cooling = Math.pow(0.002, 1 / moves);
  for (let m = 0; m < moves; m++) {
    temperature *= cooling;
    const i = Math.floor(random() * (n - 2));
    const j = i + 2 + Math.floor(random() * (Math.min(n, i + 60) - i - 2));
    const a = route[i];
    const b = route[i + 1];
    const c = route[j];
    const d = route[j + 1 === n ? 0 : j + 1];
    if (d === a) continue;
    const change = distance(a, c) + distance(b, d) - distance(a, b) - distance(c, d);
    if (change <= 0 || random() < Math.exp(-change / temperature)) reverseSection(route, i + 1, j);
  }
  return route;
}
