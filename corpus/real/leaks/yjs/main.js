'use strict';
const { View, text } = require('./editor');
const { snap } = require('./snap');

let n = 0;
async function visit(editors) {
  for (let i = 0; i < editors; i++) {
    const view = new View(`user-${n++}`);
    view.type('hello ');
    view.type('there ');
    view.close();
    if (i % 20 === 0) await null;
  }
}

async function main() {
  await visit(30);
  for (let phase = 0; phase < 3; phase++) {
    await visit(300);
    await snap();
  }
  console.log(text.length, n);
}

main();
