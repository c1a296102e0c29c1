'use strict';
const { quotes$, price$, Watch } = require('./prices');
const { snap } = require('./snap');

let n = 0;
let alerts = 0;
async function visits(count) {
  for (let i = 0; i < count; i++, n++) {
    const thresholds = Array.from({ length: 25 }, (_, k) => ({ limit: k * 4, mail: `u${n}+${k}@example.org` }));
    const subscription = price$(new Watch(`S${n % 9}`, thresholds)).subscribe((p) => {
      alerts += p.alerts;
    });
    if (i % 40 === 0) quotes$.next({ symbol: `S${n % 9}`, price: n % 100 });
    await null;
    subscription.unsubscribe();
  }
}

async function main() {
  await visits(40);
  for (let phase = 0; phase < 3; phase++) {
    await visits(400);
    await snap();
  }
  console.log(alerts);
}

main();
