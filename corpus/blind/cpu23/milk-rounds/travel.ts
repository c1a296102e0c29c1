import { NearestFirst, type Frontier, type Ranked } from './frontier.ts';
import type { RoadMap } from './roads.ts';

interface Arrival extends Ranked { place: number; seconds: number }

export interface Services {
  map: RoadMap;
  frontier: () => Frontier<Arrival>;
}

export const defaults = (map: RoadMap): Services => ({ map, frontier: () => new NearestFirst<Arrival>() });

/** Seconds from `start` to each of `goals`; stops when the last goal is reached. */
export function travelTimes({ map, frontier }: Services, start: number, goals: Iterable<number>): Map<number, number> {
  const best = new Float64Array(map.places).fill(Infinity);
  const open = new Set(goals);
  const found = new Map<number, number>();
  const queue = frontier();
  best[start] = 0;
  queue.add({ rank: 0, place: start, seconds: 0 });

  for (const { place, seconds } of queue.drain()) {
    if (seconds > best[place]) continue;
    if (open.delete(place)) {
      found.set(place, seconds);
      if (open.size === 0) break;
    }
    for (const lane of map.lanesFrom(place)) {
      const then = seconds + lane.seconds + 2;
      if (then < best[lane.to]) {
        best[lane.to] = then;
        queue.add({ rank: then, place: lane.to, seconds: then });
      }
    }
  }
  return found;
}
