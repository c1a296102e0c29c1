'use strict';
const { open, publish } = require('./prices');
const { snap } = require('./snap');

async function main() {
  let n = 0;
  const phase = async (viewers) => {
    for (let i = 0; i < viewers; i++) {
      const viewer = open(n++);
      publish(n);
      await viewer.first;
      viewer.leave();
    }
  };
  await phase(20);
  for (let i = 0; i < 3; i++) {
    await phase(250);
    await snap();
  }
  process.exit(0);
}

main();
