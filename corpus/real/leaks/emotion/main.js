'use strict';
const { cover } = require('./cover');
const { snap } = require('./snap');

let n = 0;
let length = 0;
async function render(albums) {
  for (let i = 0; i < albums; i++, n++) {
    length += cover({ title: `Album ${n}`, picture: `https://cdn.example.org/covers/${n}/large/${(n * 7919) % 100003}.webp` }).length;
    if (i % 50 === 0) await null;
  }
}

async function main() {
  await render(50);
  for (let phase = 0; phase < 3; phase++) {
    await render(500);
    await snap();
  }
  console.log(length);
}

main();
