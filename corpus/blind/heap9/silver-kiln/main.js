const { Rand } = require('./rand.js');
const { checkpoint } = require('./checkpoint.js');
const { Dispatcher } = require('./dispatcher.js');
const { Warehouse } = require('./warehouse.js');

const rand = new Rand(615);
const warehouse = new Warehouse(rand, 13000);
const dispatcher = new Dispatcher(warehouse);

function makeOrder(number) {
  const items = [];
  for (let i = 0; i < 20; i++) items.push({ bin: rand.int(13000), quantity: 1 + rand.int(4), weight: rand.next() * 9 });
  return { number, recipient: `${rand.word(6)} ${rand.word(8)}`, note: rand.hex(400), items };
}

async function main() {
  let number = 1;
  for (let round = 1; round <= 3; round++) {
    for (let wave = 0; wave < 20; wave++) {
      const orders = [];
      for (let i = 0; i < 16; i++) orders.push(makeOrder(number++));
      await Promise.all(orders.map((order) => dispatcher.dispatch(order)));
    }
    await checkpoint(round);
  }
  console.log(dispatcher.summary());
}

main();
