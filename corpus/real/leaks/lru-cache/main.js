'use strict';
const { setTimeout: delay } = require('node:timers/promises');
const { verify } = require('./tokens');
const { snap } = require('./snap');

let n = 0;
let scopes = 0;
async function serve(logins) {
  for (let i = 0; i < logins; i++, n++) {
    const value = `tok-${(n * 2654435761) >>> 0}-${n}`;
    for (let k = 0; k < 3; k++) scopes += verify(value, n).scopes.length;
    if (i % 500 === 499) await delay(10);
  }
}

async function main() {
  await serve(500);
  for (let phase = 0; phase < 3; phase++) {
    await serve(3000);
    await snap();
  }
  console.log(scopes);
}

main();
