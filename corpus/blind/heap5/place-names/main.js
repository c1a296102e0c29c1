import { Gazetteer } from './gazetteer.js';
import { describe, described } from './describe.js';
import { snap } from './snap.js';

const gazetteer = new Gazetteer(2400);
let seed = 424242;
let characters = 0;

for (let round = 0; round < 3; round++) {
  for (let i = 0; i < 5200; i++) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    const place = gazetteer.at(Math.floor((seed / 4294967296) * gazetteer.size));
    characters += describe(place).title.length;
    if (i % 400 === 0) await new Promise(setImmediate);
  }
  await snap();
}
console.log({ characters, described: described() });
