import { JourneyCache } from './journey-cache.js';
import { planJourney } from './journey.js';
import { footpaths, rand, stops } from './stops.js';

const cache = new JourneyCache({ limit: 250 });
const stopByCode = new Map(stops.map((stop) => [stop.code, stop]));

export function plan(fromCode, toCode) {
  const known = cache.lookup(fromCode, toCode);
  if (known) return known;
  const journey = planJourney(stopByCode.get(fromCode), stopByCode.get(toCode), footpaths, rand);
  cache.store(fromCode, toCode, journey);
  return journey;
}

export const cacheStats = () => ({ hits: cache.hits, misses: cache.misses, limit: cache.limit });
