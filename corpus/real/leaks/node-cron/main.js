'use strict';
const { Settings, update, exported } = require('./exports');
const { snap } = require('./snap');

let n = 0;
async function edit(changes) {
  for (let i = 0; i < changes; i++, n++) {
    const columns = Array.from({ length: 10 }, (_, k) => ({ name: `column ${k}`, source: `field${n}.${k}` }));
    update(new Settings(n % 40, n, columns));
    if (i % 20 === 0) await null;
  }
}

async function main() {
  await edit(60);
  for (let phase = 0; phase < 3; phase++) {
    await edit(250);
    await snap();
  }
  console.log(exported());
  process.exit(0);
}

main();
