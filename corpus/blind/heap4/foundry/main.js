import { setImmediate } from 'node:timers/promises';
import { snap } from './snap.js';
import { Furnace } from './lib/furnace.js';
import { MeltFeed } from './lib/melt-feed.js';
import { mouldCatalogue } from './lib/moulds.js';
import { firstAbove } from './lib/pour.js';

let a = 17_017;
const random = () => {
  a = (Math.imul(a, 1_103_515_245) + 12_345) & 0x7fffffff;
  return a / 0x7fffffff;
};

const catalogue = [...mouldCatalogue(random)];
const feed = new MeltFeed();
const furnace = new Furnace(random);
const poured = [];

async function heat(n) {
  let tapped = null;
  firstAbove(feed, 1420).then((sample) => {
    tapped = sample;
  });
  await setImmediate();
  for (let step = 0; step < 1300; step += 1) {
    feed.publish(furnace.step());
    if (step % 10 === 0) await setImmediate();
  }
  await setImmediate();
  furnace.tap();
  const [mould, { kilos }] = catalogue[(n * 97) % catalogue.length];
  poured.push({ mould, kilos, tick: tapped?.tick ?? null });
}

for (let day = 0; day < 3; day += 1) {
  for (let n = 0; n < 4; n += 1) await heat(day * 4 + n);
  await snap();
}
console.log(poured.map((pour) => pour.tick).join(' '));
