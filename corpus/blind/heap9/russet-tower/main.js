import { Rand } from './rand.js';
import { checkpoint } from './checkpoint.js';
import { Tower } from './tower.js';
import { History } from './history.js';

const rand = new Rand(2024);
const tower = new Tower(new History(9000), rand, 4000);

// The observations of the last days are read in first.
for (let i = 0; i < 9500; i++) tower.observe(rand.int(24), -20 + rand.next() * 50, rand.next() * 30);

let warnings = 0;
for (let round = 1; round <= 3; round++) {
  for (let hour = 0; hour < 60; hour++) {
    for (let mast = 0; mast < 24; mast++) {
      for (let n = 0; n < 3; n++) {
        if (tower.observe(mast, -20 + rand.next() * 50, rand.next() * 30)) warnings++;
      }
    }
    await new Promise((done) => setImmediate(done));
  }
  await checkpoint(round);
}
console.log(`${warnings} warnings, mean wind ${tower.history.mean('wind').toFixed(2)}`);
