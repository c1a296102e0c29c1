'use strict';
const { label } = require('./feed');
const { snap } = require('./snap');

let now = 1.9e12;
let length = 0;
async function render(posts) {
  for (let i = 0; i < posts; i++) {
    now += 1500;
    length += label({ title: `Post ${i}`, at: now - (i % 20) * 86_400_000 }, now).length;
    if (i % 50 === 0) await null;
  }
}

async function main() {
  await render(100);
  for (let phase = 0; phase < 3; phase++) {
    await render(1800);
    await snap();
  }
  console.log(length);
}

main();
