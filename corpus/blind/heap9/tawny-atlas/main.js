import { Rand } from './dice.js';
import { checkpoint } from './mark.js';
import { Atlas } from './atlas.js';

const rand = new Rand(7001);
const atlas = new Atlas(rand, 90, 50);

let length = 0;
for (let round = 1; round <= 3; round++) {
  for (let i = 0; i < 9000; i++) {
    const parish = atlas.at(rand.int(90), rand.int(50));
    length += parish.border();
    if (i % 3 === 0) length += parish.neighbours().length;
    if (i % 1000 === 0) await new Promise((done) => setImmediate(done));
  }
  await checkpoint(round);
}
console.log(`${Math.round(length)} walked, ${atlas.surveyed()} of ${atlas.parishes.length} surveyed`);
