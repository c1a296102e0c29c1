import { setMaxListeners } from 'node:events';
import { Rand } from './noise.js';
import { checkpoint } from './stage.js';
import { Larder } from './larder.js';
import { costRecipe } from './costing.js';

const rand = new Rand(1840);
const larder = new Larder(rand, 9000);
const shutdown = new AbortController();
setMaxListeners(0, shutdown.signal);
process.once('SIGTERM', () => shutdown.abort());

function recipe() {
  const parts = [];
  for (let i = 0; i < 14; i++) parts.push({ good: rand.int(larder.size), grams: 5 + rand.next() * 400 });
  return { title: `${rand.word(8)} ${rand.word(6)}`, portions: 2 + rand.int(6), parts };
}

let cents = 0;
for (let round = 1; round <= 3; round++) {
  for (let batch = 0; batch < 60; batch++) {
    const wanted = Array.from({ length: 12 }, recipe);
    const costs = await Promise.all(wanted.map((each) => costRecipe(larder, each, shutdown.signal)));
    for (const cost of costs) cents += cost.perPortion;
  }
  await checkpoint(round);
}
console.log(`${Math.round(cents)} cents in all`);
