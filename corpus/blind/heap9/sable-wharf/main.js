import { Rand } from './noise.js';
import { checkpoint } from './stage.js';
import { Queue } from './queue.js';
import { Crane, Yard } from './yard.js';
import { arrive } from './ships.js';

const rand = new Rand(1066);
const yard = new Yard(rand, 9000);
const queue = new Queue();
const cranes = Array.from({ length: 4 }, (_, i) => new Crane(i, queue, yard));

// Containers by tide; the cranes lift the same number at each.
const TIDES = [6000, 5040, 1800];
const LIFTS = 350;

for (let round = 1; round <= 3; round++) {
  for (let part = 0; part < 6; part++) {
    for (const container of arrive(rand, yard, TIDES[round - 1] / 6)) queue.put(container);
    for (let i = 0; i < LIFTS; i += cranes.length) {
      for (const crane of cranes) crane.lift();
    }
    await new Promise((done) => setImmediate(done));
  }
  await checkpoint(round);
}

// No ship is left: the cranes finish.
let nights = 0;
while (queue.length > 0) {
  for (let i = 0; i < LIFTS; i += cranes.length) for (const crane of cranes) crane.lift();
  nights++;
  await new Promise((done) => setImmediate(done));
}
console.log(`${yard.stored} stored after ${nights} more shifts, ${queue.length} waiting`);
