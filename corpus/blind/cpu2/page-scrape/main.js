import { pages } from './pages.js';
import { extract } from './extract.js';

const byName = new Map();
let reduced = 0;
let total = 0;

for (const html of pages(750)) {
  for (const product of extract(html)) {
    const entry = byName.get(product.name) ?? { count: 0, min: Infinity };
    entry.count++;
    entry.min = Math.min(entry.min, product.price);
    byName.set(product.name, entry);
    if (product.reduced) reduced++;
    total++;
  }
}

console.log({ total, reduced, names: byName.size });
console.log(byName.get('Quiet kettle & more'));
