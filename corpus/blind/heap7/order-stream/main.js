import { Kitchen } from './app/kitchen.js';
import { Counter } from './app/counter.js';
import { buildMenu } from './app/menu.js';
import { snap } from './snap.js';

const menu = buildMenu();
const kitchen = new Kitchen(menu);
const counter = new Counter(menu, 4004);

for (let shift = 0; shift < 3; shift += 1) {
  for (let i = 0; i < 6500; i += 1) {
    const order = counter.take();
    kitchen.accept(order);
    kitchen.cook();
  }
  kitchen.clear();
  await snap();
}

console.log(`orders ${counter.taken}, handed over ${counter.handedOver}, on the pass ${kitchen.waiting}`);
