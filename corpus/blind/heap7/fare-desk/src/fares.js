import { LRUCache } from 'lru-cache';

const cache = new LRUCache({ max: 1500 });

export function fareFor(journey, compute) {
  const key = `${journey.from}>${journey.to}@${journey.day}/${journey.card}`;
  let fare = cache.get(key);
  if (!fare) {
    fare = compute(journey);
    cache.set(key, fare);
  }
  return fare;
}

export function cachedFares() {
  return cache.size;
}
