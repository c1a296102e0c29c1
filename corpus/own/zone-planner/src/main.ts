import { makeZones, ZoneLocator } from './zones.ts';
import { tourLength } from './tour.ts';
import type { Point } from './geo.ts';

function* stops(n: number): Generator<Point> {
  let s = 2024;
  const rnd = () => (s = (s * 16807) % 2147483647) / 2147483647;
  for (let i = 0; i < n; i++) yield [rnd() * 12, rnd() * 10];
}

const zones = makeZones(12, 10, 40);
const locator = new ZoneLocator(zones);
const byZone = new Map<string, Point[]>(zones.map((z) => [z.code, []]));
let unserved = 0;
for (const stop of stops(45_000)) {
  const zone = locator.locate(stop);
  if (zone) byZone.get(zone.code)!.push(stop);
  else unserved++;
}
let km = 0;
for (const z of zones) km += tourLength(z.depot, byZone.get(z.code)!);
console.log(`${unserved} unserved, ${km.toFixed(1)} km`);
