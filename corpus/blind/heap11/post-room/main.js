import path from 'node:path';
import v8 from 'node:v8';
import { setTimeout as wait } from 'node:timers/promises';
import { Letter, Person, Shuffle } from './letters.js';
import { Machine, PostRoom } from './room.js';

const shuffle = new Shuffle(1234);
const people = Array.from({ length: 7000 }, (_, id) => new Person(id, shuffle));
const machine = new Machine();
const room = new PostRoom(machine);
let number = 0;

// The machine is short of ink in the morning and filled up properly later in the day.
const fillings = [900, 1500, 4300];

for (let round = 1; round <= 3; round++) {
  for (let i = 0; i < 2400; i++) room.hand(new Letter(++number, people[shuffle.pick(people.length)], shuffle));
  for (let part = 0; part < 10; part++) {
    machine.fill(fillings[round - 1] / 10);
    await wait(20);
  }
  console.log(`round ${round}: ${room.sent} sent, ${room.open} open`);
  if (process.env.ONLY_LAST && round !== 3) continue;
  v8.writeHeapSnapshot(path.join(process.env.SNAPSHOT_DIR ?? '.', `${round}.heapsnapshot`));
}

machine.fill(room.open);
await room.queue.onIdle();
console.log(`closing: ${room.sent} sent, ${room.open} open, ${room.perOffice.size} offices`);
