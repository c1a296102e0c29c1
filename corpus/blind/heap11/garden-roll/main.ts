import { join } from 'node:path';
import { writeHeapSnapshot } from 'node:v8';
import { setTimeout as rest } from 'node:timers/promises';
import { Nursery } from './plants.ts';
import { Roll } from './roll.ts';

const nursery = new Nursery(2718);
const roll = new Roll(6500);
const asked = { beds: 0, words: 0, tallest: 0 };

async function season(plants: number): Promise<void> {
  for (let i = 0; i < plants; i++) {
    roll.add(nursery.raise());
    if (i % 50 === 0) {
      asked.beds += roll.inBed('pond').length;
      const hits = roll.search(`h${nursery.chance(30)}`, 20);
      asked.words += hits.length;
      for (const plant of hits) asked.tallest = Math.max(asked.tallest, plant.tallest);
      await rest(0);
    }
  }
}

await season(7400);
for (const round of [1, 2, 3]) {
  await season(1500);
  await rest(100);
  console.log(`season ${round}: ${roll.size} on show, ${roll.removed} gone, tallest ${asked.tallest}`);
  if (process.env.ONLY_LAST && round !== 3) continue;
  writeHeapSnapshot(join(process.env.SNAPSHOT_DIR ?? '.', `${round}.heapsnapshot`));
}
