import { Rand } from './rand.js';
import { checkpoint } from './checkpoint.js';
import { Gazetteer } from './gazetteer.js';
import { RecentMap } from './recent.js';
import { Finder } from './finder.js';

const rand = new Rand(2210);
const gazetteer = new Gazetteer(rand, 12000);
const finder = new Finder(gazetteer, new RecentMap(2500));

async function lookups(count) {
  let found = 0;
  for (let i = 0; i < count; i++) {
    // Most of the post goes to the same few streets.
    const street = Math.floor(rand.next() ** 4 * 12000);
    const house = 1 + rand.int(80);
    if (finder.find(street, house)) found++;
    if (i % 500 === 0) await new Promise((done) => setImmediate(done));
  }
  return found;
}

// The list of yesterday's addresses is looked up before the doors open.
await lookups(6000);

let found = 0;
for (let round = 1; round <= 3; round++) {
  found += await lookups(3000);
  await checkpoint(round);
}
console.log(`${found} found, ${finder.hits} of them known, ${finder.recent.size} kept`);
