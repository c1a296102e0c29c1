'use strict';
const { setImmediate: turn } = require('node:timers/promises');
const { Dispatcher } = require('./dispatcher');
const { snap } = require('./snap');

let posts = 0;
const dispatcher = new Dispatcher(async () => {
  if (posts % 16 === 0) await turn();
  return ++posts % 41 === 0 ? 503 : 200;
}, 32);

let n = 0;
async function burst(events) {
  for (let i = 0; i < events; i++, n++) {
    dispatcher.enqueue(`https://hooks.example.org/${n % 50}`, 'invoice.paid', JSON.stringify({ id: n, total: n * 1.25, memo: `Invoice ${n} was paid in full` }));
  }
  while (!dispatcher.idle) await turn();
}

async function main() {
  await burst(500);
  for (let phase = 0; phase < 3; phase++) {
    await burst(3000 + phase * 700);
    await snap();
  }
  console.log(dispatcher.done, posts);
}

main();
