import { setImmediate as turn } from 'node:timers/promises';
import { openDesk } from './desk.js';

let state = 5150;
const below = (n) => {
  state = (Math.imul(state, 48271) >>> 0) % 2147483647;
  return state % n;
};

const request = (day) => ({
  day,
  product: ['term', 'term', 'endowment', 'pension'][below(4)],
  life: { age: 25 + below(30), sex: below(2) ? 'f' : 'm', smoker: below(5) === 0 },
  terms: { years: 10 + 5 * below(4), sum: 1000 * (20 + below(280)) },
});

const desk = openDesk({ secret: 'b4-ledger', branch: 'HH' });
let check = 0;
for (let day = 0; day < 1200; day += 20) {
  const answers = await Promise.all(Array.from({ length: 330 }, () => desk.quote(request(day))));
  for (const { premium, stamp } of answers) {
    check = (Math.imul(check, 33) + Math.round(premium * 100) + stamp.charCodeAt(0) * 256 + stamp.charCodeAt(9)) >>> 0;
  }
  await turn();
}
for (const [product, { count, premium }] of desk.totals()) {
  console.log(`${product}: ${count} quotes, mean monthly premium ${(premium / count).toFixed(2)}`);
}
console.log(`check ${check}`);
