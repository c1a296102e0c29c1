import dijkstra from 'dijkstrajs';
import type { Canals, Graph } from './network.ts';

export interface Trip { barge: number; from: string; to: string; tonnes: number }
export interface Plan { trip: Trip; stops: string[]; hours: number }

export function hoursOf(graph: Graph, stops: string[]): number {
  let hours = 0;
  for (let i = 1; i < stops.length; i++) hours += graph[stops[i - 1]][stops[i]];
  return hours;
}

export function plan(canals: Canals, trips: Trip[]): Plan[] {
  return trips.map((trip) => {
    const stops: string[] = dijkstra.find_path(canals.graph, trip.from, trip.to);
    return { trip, stops, hours: hoursOf(canals.graph, stops) };
  });
}

/** Runs the plans through the locks: one barge in a lock at a time, first come first served. */
export function simulate(canals: Canals, plans: Plan[], lockMinutes: number): { late: number; worst: number; busiest: string } {
  const free = new Map<string, number>();
  const uses = new Map<string, number>();
  let late = 0;
  let worst = 0;
  for (let wave = 0; wave < 60; wave++) {
    for (const { stops, hours } of plans) {
      let clock = wave * 6;
      const start = clock;
      for (let i = 1; i < stops.length; i++) {
        clock += canals.graph[stops[i - 1]][stops[i]];
        const open = free.get(stops[i]) ?? 0;
        if (open > clock) clock = open;
        clock += lockMinutes / 60;
        free.set(stops[i], clock);
        uses.set(stops[i], (uses.get(stops[i]) ?? 0) + 1);
      }
      const delay = clock - start - hours;
      if (delay > 6) late++;
      if (delay > worst) worst = delay;
    }
  }
  const busiest = [...uses].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0][0];
  return { late, worst, busiest };
}
