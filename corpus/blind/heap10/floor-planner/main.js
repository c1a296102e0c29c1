import path from 'node:path';
import { writeHeapSnapshot } from 'node:v8';
import { setTimeout as wait } from 'node:timers/promises';
import { loadCatalogue, prng } from './catalogue.js';
import { createPlan, Item } from './plan.js';
import { View } from './views.js';

const rnd = prng(1919);
const catalogue = loadCatalogue(rnd, 14000);
const plan = createPlan(120);
let serial = 0;
let draws = 0;

function furnish(count) {
  plan.getState().change('furnish', () =>
    Array.from({ length: count }, () => new Item(++serial, catalogue[rnd(catalogue.length)].sku, rnd(4000), rnd(2500), rnd(4) * 90)),
  );
}

function shove() {
  const from = rnd(360);
  const dx = rnd(80) - 40;
  const dy = rnd(80) - 40;
  plan.getState().change('shove', (items) => items.map((it, i) => (i >= from && i < from + 240 ? it.moved(dx, dy) : it)));
}

async function visit(edits) {
  const views = [new View(plan, 'top'), new View(plan, 'side')];
  for (let e = 0; e < edits; e++) {
    if (rnd(12) === 0) {
      plan.getState().undo();
      shove();
    }
    shove();
    if (e % 40 === 0) await wait(1);
  }
  for (const view of views) {
    draws += view.draws;
    view.close();
  }
}

furnish(600);
for (let i = 0; i < 60; i++) shove();
await visit(160);
for (let round = 1; round <= 3; round++) {
  await visit(320);
  await wait(40);
  const { no, past, items } = plan.getState();
  console.log(`visit ${round}: version ${no}, ${past.length} steps to undo, ${items.length} pieces, ${draws} draws`);
  if (process.env.ONLY_LAST && round !== 3) continue;
  writeHeapSnapshot(path.join(process.env.SNAPSHOT_DIR ?? '.', `${round}.heapsnapshot`));
}
