import path from 'node:path';
import { writeHeapSnapshot } from 'node:v8';
import { setTimeout as wait } from 'node:timers/promises';
import { dice, hall } from './hall.js';
import { Outbox, Ticket } from './outbox.js';
import { Press } from './press.js';

const stream = dice(1896);
const roll = (n) => stream.next().value % n;
const seats = hall(roll, 12, 40, 60);
const outbox = new Outbox();
const press = new Press(outbox, 30, 5);
let number = 0;

function sell() {
  const seat = seats[roll(seats.length)];
  seat.sold++;
  const barcode = Array.from({ length: 48 }, () => 1 + roll(4));
  outbox.put(new Ticket(++number, seat, `2026-${1 + roll(12)}-${1 + roll(28)}`, `guest ${roll(100000)} of row ${seat.row}`, barcode));
}

async function boxOffice(turns) {
  for (let t = 0; t < turns; t++) {
    for (let i = 0; i < 60; i++) sell();
    await wait(5);
  }
}

const running = press.run();
for (let round = 1; round <= 3; round++) {
  await boxOffice(110);
  await wait(30);
  console.log(`sale ${round}: ${number} sold, ${press.printed} printed, ${outbox.length} to print`);
  if (!process.env.ONLY_LAST || round === 3) {
    writeHeapSnapshot(path.join(process.env.SNAPSHOT_DIR ?? '.', `${round}.heapsnapshot`));
  }
}
press.finish();
await running;
console.log(`closing: ${press.printed} of ${number} printed, ${outbox.length} left, ${press.misordered} out of order, check ${press.check}`);
