import { county } from './roads.ts';
import { planRound } from './rounds.ts';
import { defaults, travelTimes } from './travel.ts';

function xorshift(seed: number): () => number {
  let s = seed;
  return () => {
    s ^= s << 13; s ^= s >>> 17; s ^= s << 5;
    return (s >>> 0) / 4294967296;
  };
}

const random = xorshift(2463534242);
const map = county(70, 70, random);
const services = defaults(map);
const DAIRY = 35 * 70 + 35;

for (const van of ['north', 'east', 'south']) {
  const stops = [DAIRY];
  const cx = 10 + Math.floor(random() * 30), cy = 10 + Math.floor(random() * 30);
  while (stops.length < 26) {
    const p = (cy + Math.floor(random() * 26)) * 70 + cx + Math.floor(random() * 26);
    if (map.lanesFrom(p).length > 1 && !stops.includes(p)) stops.push(p);
  }
  const cost = stops.map((from) => {
    const times = travelTimes(services, from, stops);
    return stops.map((to) => times.get(to) ?? 1e6);
  });
  const { order, seconds } = planRound(cost);
  console.log(van, (seconds / 60).toFixed(1), 'min', order.map((i) => stops[i]).join('-'));
}
