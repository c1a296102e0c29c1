'use strict';
const { Queue } = require('./queue');
const { Consumer } = require('./consumer');
const { snap } = require('./snap');

const queue = new Queue();
let weight = 0;
const consumer = new Consumer(queue, (message) => {
  weight += message.body.length;
});
consumer.next();

let n = 0;
async function publish(count) {
  for (let i = 0; i < count; i++) {
    n++;
    queue.push({ topic: `stock.${n % 12}`, key: `item-${n}`, body: `quantity=${n % 31}` });
    if (i % 200 === 0) await null;
  }
}

async function main() {
  await publish(200);
  for (let phase = 0; phase < 3; phase++) {
    await publish(4000);
    await snap();
  }
  console.log(consumer.handled, weight);
}

main();
