import { snap } from './snap.js';
import { ScoopPool } from './lib/scoop-pool.js';
import { Survey } from './lib/survey.js';

let z = 20_260;
const random = () => {
  z = (z * 69_621) % 2_147_483_647;
  return z / 2_147_483_647;
};

const pool = new ScoopPool(8192);
const survey = new Survey(pool, random);
const channel = Array.from({ length: 4000 }, (_, n) => ({ metre: n * 5, buoys: n % 40 ? [] : [`port ${n}`, `starboard ${n}`], dredged: n % 3 === 0 }));

for (let trip = 0; trip < 3; trip += 1) {
  for (let n = 0; n < 60; n += 1) await survey.sweep(40 + ((n * 37) % 81));
  await snap();
}
console.log(pool.allocated, pool.borrowed, channel.length, survey.chart.reduce((a, b) => a + b, 0).toFixed(1));
