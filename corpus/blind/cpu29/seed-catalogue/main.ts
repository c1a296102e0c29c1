import { batches, feedText } from './feed.ts';
import { createStore } from './store.ts';
import { WordIndex, changed, genusTable } from './views.ts';

const ROWS = 2900;
const BATCH = 400;

const store = createStore();
const index = new WordIndex();
const history: string[] = [];

store.subscribe((now, before) => index.update(now, before));
store.subscribe((now, before) => {
  history.push(`v${now.version} +${now.order.length - before.order.length} ~${changed(now, before).length}`);
});

for await (const rows of batches(feedText(4711, ROWS), BATCH)) store.absorb(rows);

for (const l of genusTable(store.state)) {
  console.log(
    `${l.genus.padEnd(10)} ${String(l.packets).padStart(4)} packets ${String(l.stock).padStart(7)} on hand ` +
    `${(l.worth / 100).toFixed(2).padStart(11)} germination ${(l.germination / l.packets).toFixed(1)}`,
  );
}
console.log(history.slice(-3).join(' | '));
console.log('refused', store.state.refused, 'updates', index.updates, 'found', index.find('purple', 'star').length, index.find('winter', 'pearl').slice(0, 4).join(' '));
