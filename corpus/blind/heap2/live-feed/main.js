'use strict';
const { setImmediate: turn } = require('node:timers/promises');
const { feed, Viewer } = require('./feed');
const { snap } = require('./snap');

let n = 0;
let bytes = 0;
async function broadcast(visits) {
  for (let i = 0; i < visits; i++) {
    const viewer = new Viewer(n++);
    viewer.join();
    if (i % 10 === 0) {
      feed.write(`goal at minute ${i}\n`);
      await turn();
    }
    viewer.leave();
    bytes += viewer.bytes;
  }
}

async function main() {
  await broadcast(20);
  for (let phase = 0; phase < 3; phase++) {
    await broadcast(320);
    await snap();
  }
  console.log(bytes);
}

main();
