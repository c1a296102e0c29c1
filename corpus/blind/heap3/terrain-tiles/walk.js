export function* routeThrough(region, steps) {
  let seed = 5 + region * 101;
  let x = 1000 * (region + 1);
  let y = 400;
  for (let i = 0; i < steps; i++) {
    seed = (seed * 48271) % 2147483647;
    if (seed % 10 < 7) x += 1;
    else y += (seed >> 4) % 2 ? 1 : -1;
    yield { z: 12, x, y };
    if (i % 5 === 0) yield { z: 12, x: x - 1, y };
  }
}
