import { join } from 'node:path';
import { writeHeapSnapshot } from 'node:v8';
import { setTimeout as wait } from 'node:timers/promises';
import { Item, Office } from './office.js';

let seed = 20201;
const draw = (n) => {
  seed = (seed * 16807) % 2147483647;
  return seed % n;
};
const SYLLABLES = ['bur', 'ton', 'ham', 'wick', 'lea', 'ford', 'stow', 'mere', 'dale', 'combe'];
const towns = Array.from({ length: 9000 }, (_, id) => ({
  id,
  name: Array.from({ length: 3 }, () => SYLLABLES[draw(SYLLABLES.length)]).join(''),
  depots: Array.from({ length: 8 }, () => ({ code: draw(500), minutes: draw(240) })),
  postcode: `${draw(90) + 10}-${draw(900) + 100}`,
}));

const office = new Office();
let number = 0;

function takeIn(count) {
  for (let i = 0; i < count; i++) {
    const town = towns[draw(towns.length)];
    office.hand(new Item(++number, town.name, town.depots.slice(0, 3).map((depot) => depot.code)));
  }
}

async function until(open) {
  while (office.open.size > open) await wait(10);
}

// A full cage is left from the weekend; the sorters come back one after another.
takeIn(6500);
const sorters = [1, 2, 4];
for (let round = 1; round <= 3; round++) {
  takeIn(2000);
  const room = sorters[round - 1] * 950;
  const target = office.open.size - room;
  office.giveRoom(room);
  await until(target);
  await wait(80);
  console.log(`round ${round}: ${office.open.size} items in the cage`);
  if (process.env.ONLY_LAST && round < 3) continue;
  writeHeapSnapshot(join(process.env.SNAPSHOT_DIR ?? '.', `${round}.heapsnapshot`));
}

office.giveRoom(office.open.size);
await until(0);
await office.close();
console.log(`cage empty, ${office.bins.filter(Boolean).length} bins used`);
