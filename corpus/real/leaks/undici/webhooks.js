'use strict';
const { Agent, fetch } = require('undici');

const agent = new Agent({ connect: { lookup: (name, options, done) => done(null, [{ address: '127.0.0.1', family: 4 }]) } });
let count = 0;

async function deliver(shop, port) {
  const response = await fetch(`http://shop-${shop}.test:${port}/hooks/order`, {
    method: 'POST',
    body: JSON.stringify({ shop, total: shop * 3 }),
    dispatcher: agent,
  });
  await response.text();
  count++;
}

module.exports = { deliver, delivered: () => count };
