import { snap } from './snap.js';
import { cacheStats, plan } from './planner.js';
import { rand, stops } from './stops.js';

const popular = Array.from({ length: 40 }, () => [stops[rand(7000)].code, stops[rand(7000)].code]);

function commuters(queries) {
  let minutes = 0;
  for (let i = 0; i < queries; i += 1) {
    const [from, to] = rand(10) < 5 ? popular[rand(popular.length)] : [stops[rand(7000)].code, stops[rand(7000)].code];
    minutes += plan(from, to).minutes;
  }
  return Math.round(minutes);
}

console.log(commuters(2400));
await snap();
console.log(commuters(2400));
await snap();
console.log(commuters(2400));
await snap();
console.log(cacheStats());
