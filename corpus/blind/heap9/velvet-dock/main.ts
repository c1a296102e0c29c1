import { Rand } from './rand.ts';
import { checkpoint } from './checkpoint.ts';
import { Tariff } from './tariff.ts';
import { ShipmentTable } from './table.ts';

const rand = new Rand(3333);
const tariff = new Tariff(rand, 9000);
const table = new ShipmentTable();

let next = 1;
let duty = 0;
const open: number[] = [];

// The yard is half full before the day begins.
for (let i = 0; i < 2500; i++) open.push(arrive());

function arrive(): number {
  const id = next++;
  const parcels = Array.from({ length: 5 }, () => ({ kilograms: rand.next() * 80, value: rand.int(90000) / 7 }));
  table.add({ id, code: rand.pick(tariff.codes), owner: `${rand.word(6)} ${rand.word(8)}`, parcels, events: [] });
  return id;
}

for (let round = 1; round <= 3; round++) {
  for (let i = 0; i < 1900; i++) {
    open.push(arrive());
    const id = open.shift()!;
    const shipment = table.get(id)!;
    table.record(id, 'inspected');
    duty += tariff.duty(shipment.code, shipment.parcels.reduce((sum, p) => sum + p.value, 0));
    table.record(id, 'released');
    table.remove(id);
    if (i % 300 === 0) await new Promise((done) => setImmediate(done));
  }
  await checkpoint(round);
}
console.log(`${table.size} in the yard, duty ${duty.toFixed(0)}, busiest code ${table.busiest()}`);
