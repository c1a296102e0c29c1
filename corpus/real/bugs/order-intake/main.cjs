'use strict';

const { Readable } = require('node:stream');
const { pipeline } = require('node:stream/promises');
const { writeFeed } = require('./feed.cjs');
const { readOrders } = require('./reader.cjs');
const { Ledger } = require('./ledger.cjs');

async function collect(feed) {
  const parts = [];
  await pipeline(Readable.from(feed), async function (source) {
    for await (const part of source) parts.push(part);
  });
  return parts.join('');
}

async function main() {
  const ledger = new Ledger();
  for (const [partner, seed, count] of [['nordic', 3, 3000], ['baltic', 8, 7500]]) {
    const xml = await collect(writeFeed(partner, seed, count));
    const orders = readOrders(xml);
    for (const order of orders) ledger.post(partner, order);
    console.log(`${partner}: ${orders.length} orders from ${xml.length} characters`);
  }
  for (const line of ledger.report()) console.log(line);
}

main();
