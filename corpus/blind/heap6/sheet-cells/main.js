import { snap } from './snap.js';
import { Office } from './office.js';
import { history, jitter, rates } from './rates.js';

let state = 1999;
const office = new Office((n) => {
  state = (Math.imul(state, 214013) + 2531011) >>> 0;
  return (state >>> 10) % n;
});
let tick = 0;
let printed = 0;

function tradingDay() {
  for (let i = 0; i < 1300; i += 1) {
    printed += office.quote(['eur', 'usd', 'gbp'][i % 3]);
    if (i % 100 === 99) {
      const usd = 1.08 + jitter() / 20;
      rates.usd.set(usd);
      history[tick++ % history.length] = usd;
    }
  }
}

for (let day = 0; day < 3; day += 1) {
  tradingDay();
  await snap();
}
console.log(office.number, printed, tick);
