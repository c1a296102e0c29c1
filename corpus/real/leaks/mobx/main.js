'use strict';
const { BoardView, close } = require('./board');
const { snap } = require('./snap');

let n = 0;
let points = 0;
async function open(boards) {
  for (let i = 0; i < boards; i++, n++) {
    const columns = Array.from({ length: 20 }, (_, k) => ({ name: `column ${n}/${k}`, width: 100 + k }));
    points += new BoardView(n % 12, columns).render();
    if (n % 50 === 0) close(n);
    if (i % 50 === 0) await null;
  }
}

async function main() {
  await open(40);
  for (let phase = 0; phase < 3; phase++) {
    await open(400);
    await snap();
  }
  console.log(points);
}

main();
