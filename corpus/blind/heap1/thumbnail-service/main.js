'use strict';
const { thumbnail, stats } = require('./thumbnails');
const { snap } = require('./snap');

let n = 0;
let bytes = 0;
async function serve(requests) {
  for (let i = 0; i < requests; i++, n++) {
    const image = n % 3 === 0 ? n % 200 : 1000 + n;
    bytes += thumbnail(image, n % 2 ? 64 : 96).pixels.length;
    if (i % 100 === 0) await null;
  }
}

async function main() {
  await serve(1200);
  for (let phase = 0; phase < 3; phase++) {
    await serve(1500);
    await snap();
  }
  console.log(bytes, stats());
}

main();
