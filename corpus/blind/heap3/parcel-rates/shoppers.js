export function* shoppers(day, count) {
  let seed = 8191 + day * 13;
  for (let i = 0; i < count; i++) {
    seed = (Math.imul(seed, 1597334677) + 3812015801) >>> 0;
    yield {
      postcode: 10000 + ((seed >>> 7) % 2400) * 7,
      weight: 100 * (1 + ((seed >>> 3) % 60)),
      service: (seed >>> 11) % 3 ? 'standard' : 'express',
    };
  }
}
