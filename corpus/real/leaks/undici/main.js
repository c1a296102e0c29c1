'use strict';
const { deliver, delivered } = require('./webhooks');
const { receiver } = require('./receiver');
const { snap } = require('./snap');

async function main() {
  const { port, close } = await receiver();
  let n = 0;
  for (let i = 0; i < 10; i++) await deliver(n++, port);
  for (let phase = 0; phase < 3; phase++) {
    for (let i = 0; i < 150; i++) await deliver(n++, port);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await snap();
  }
  console.log(delivered());
  close();
  process.exit(0);
}

main();
