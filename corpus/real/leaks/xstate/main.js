'use strict';
const { desk } = require('./desk');
const { snap } = require('./snap');

let n = 0;
async function day(tickets) {
  for (let i = 0; i < tickets; i++) {
    const id = n++;
    desk.send({ type: 'OPEN', id, notes: Array.from({ length: 6 }, (_, k) => `note ${k} on ticket ${id}`) });
    desk.state.context.tickets[id].send('SOLVE');
    desk.send({ type: 'CLOSE', id });
    if (i % 20 === 0) await null;
  }
}

async function main() {
  await day(10);
  for (let phase = 0; phase < 3; phase++) {
    await day(80);
    await snap();
  }
  console.log(n, Object.keys(desk.state.context.tickets).length);
  process.exit(0);
}

main();
