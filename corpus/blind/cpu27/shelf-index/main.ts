import { library } from './corpus.ts';
import { createSearch } from './search.ts';
import { ShelfStore } from './store.ts';

const { pages, word, rnd } = library(31337);
const store = new ShelfStore();
for (const page of pages(2300)) store.insert(page);
console.log(`${store.lengths.length} pages, ${store.lists.length} terms, ${store.total} words, ${store.bytes} bytes`);

const search = createSearch(store);
let check = 0;
for (let q = 0; q < 2500; q++) {
  const query = Array.from({ length: 1 + rnd(4) }, word).join(' ');
  const hits = search(query, 10);
  for (const [rank, hit] of hits.entries()) check = (check * 31 + hit.page * (rank + 1) + Math.round(hit.score * 1000)) % 1000000007;
  if (q % 500 === 0) console.log(`${query}: ${hits.slice(0, 3).map((h) => `${h.page} (${h.score.toFixed(3)})`).join(', ')}`);
}
console.log('check', check);
