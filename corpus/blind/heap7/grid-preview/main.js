import { Store } from './store.js';
import { Previews } from './previews.js';
import { lcg } from './lcg.js';
import { snap } from './snap.js';

const next = lcg(616);
const store = new Store(next);
const previews = new Previews(store);

for (let phase = 0; phase < 3; phase += 1) {
  for (let i = 0; i < 480; i += 1) {
    const table = store.tables[next(store.tables.length)];
    const minimum = next(400);
    if (i % 50 === 0) previews.total(table, minimum);
    else previews.first(table, minimum, 5 + next(15));
  }
  await snap();
}

console.log(`${previews.served} previews, ${previews.rows} rows shown`);
