import path from 'node:path';
import v8 from 'node:v8';
import { setTimeout as pause } from 'node:timers/promises';
import { loadCustomers, orders } from './orders.js';
import { Press, Tray } from './press.js';

let seed = 8128;
function random() {
  seed = (Math.imul(seed, 134775813) + 1) >>> 0;
  return seed / 4294967296;
}

const customers = loadCustomers(random, 4500);
const incoming = orders(random, customers);
const tray = new Tray();
const press = new Press(tray);

function arrive(count) {
  for (let i = 0; i < count; i++) {
    const order = incoming.next().value;
    order.placed = Date.UTC(2026, 4, 1) + order.id * 1000;
    order.proof = `proof-${order.id}-${order.format.paper}-${order.layers.length}`;
    tray.put(order);
  }
}

const HOURS = 10;
const SHEETS = { 1: 230, 2: 300, 3: 370 };
for (let day = 1; day <= 3; day++) {
  for (let hour = 0; hour < HOURS; hour++) {
    arrive(400);
    await press.shift(SHEETS[day]);
    await pause(1);
  }
  await pause(30);
  console.log(`day ${day}: ${press.printed} printed, ${tray.length} wait, ink ${(press.ink / 1e6).toFixed(2)}`);
  if (!process.env.ONLY_LAST || day === 3) {
    v8.writeHeapSnapshot(path.join(process.env.SNAPSHOT_DIR ?? '.', `${day}.heapsnapshot`));
  }
}

// the weekend: nothing arrives
while (tray.length > 0) await press.shift(300);
const owed = customers.reduce((sum, c) => sum + c.balance, 0);
console.log(`all ${press.printed} printed, ${tray.length} wait, ${owed.toFixed(2)} owed`);
