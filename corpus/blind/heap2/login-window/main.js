'use strict';
const { Throttle } = require('./throttle');
const { snap } = require('./snap');

const throttle = new Throttle(15);
let at = 0;
let n = 0;
let denied = 0;

async function minutes(count, load) {
  for (let m = 0; m < count; m++) {
    const logins = load + ((m * 37) % 90);
    for (let i = 0; i < logins; i++, n++) {
      at += 60 / logins;
      if (!throttle.allow(`10.${n % 97}.${(n * 7) % 251}.9`, `user-${n}`, at)) denied++;
    }
    await null;
  }
}

async function main() {
  await minutes(30, 200);
  for (const [count, load] of [
    [40, 150],
    [36, 420],
    [44, 240],
  ]) {
    await minutes(count, load);
    await snap();
  }
  console.log(n, denied);
}

main();
