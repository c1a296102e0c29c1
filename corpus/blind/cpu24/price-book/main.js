import { catalogue, delivery, lottery } from './feed.js';
import { PriceBook } from './book.js';

const draw = lottery(90210);
const items = catalogue(draw, 4500);
const book = new PriceBook();

for (let night = 1; night <= 7; night++) {
  const { seen, fresh, moved } = await book.accept(delivery(items, draw));
  const text = Object.entries(moved).sort().map(([path, n]) => `${path} ${n}`).join(', ');
  console.log(`night ${night}: ${seen} seen, ${fresh} new; ${text || 'nothing moved'}`);
}
for (const [group, sum] of [...book.margins].sort()) console.log(group.padEnd(10), sum.toFixed(2));
