'use strict';
const path = require('node:path');
const v8 = require('node:v8');
const { setTimeout: sleep } = require('node:timers/promises');
const { Rand, loadCatalog } = require('./catalog.js');
const { Checkout, makeOrder } = require('./checkout.js');

const GOODS = 6000;
const ORDERS = 480;
const AT_ONCE = 40;

async function main() {
  const rand = new Rand(31337);
  const goods = loadCatalog(GOODS, rand);
  const checkout = new Checkout(goods, rand);
  let number = 0;
  let longest = 0;
  for (let round = 1; round <= 3; round++) {
    for (let i = 0; i < ORDERS; i += AT_ONCE) {
      const orders = Array.from({ length: AT_ONCE }, () => makeOrder(++number, goods, rand));
      const offers = await Promise.all(orders.map((order) => checkout.ship(order)));
      for (const offer of offers) longest = Math.max(longest, offer.days);
    }
    await sleep(60);
    if (!process.env.ONLY_LAST || round === 3) {
      v8.writeHeapSnapshot(path.join(process.env.SNAPSHOT_DIR ?? '.', `${round}.heapsnapshot`));
    }
  }
  console.log(JSON.stringify({ ...checkout.stats, revenue: Math.round(checkout.stats.revenue), longest }));
}

main().catch((err) => {
  console.error(err);
  process.exitCode = 1;
});
