import { createPlots } from './plots.mjs';
import { TankPlanner } from './blend.mjs';
import { outlook } from './weather.mjs';

function lcg(seed) {
  let s = seed;
  return () => (s = (Math.imul(s, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

const random = lcg(1811);
const plots = createPlots(420, random);

for (const capacity of [9000, 14000, 21000]) {
  const planner = new TankPlanner({ capacity, random });
  const { best, ids } = planner.plan(plots, 14, 640);
  console.log(`tank ${capacity} kg: score ${best.toFixed(5)} lots ${ids.join(',')}`);
}

const perGrape = Object.groupBy(plots, (p) => p.grape);
for (const [grape, list] of Object.entries(perGrape)) {
  const kilos = list.reduce((sum, p) => sum + p.yieldKilos, 0);
  console.log(grape.padEnd(12), Math.round(kilos));
}
console.log(outlook(plots).join(' '));
