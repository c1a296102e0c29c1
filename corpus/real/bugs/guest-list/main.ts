import { createHash } from 'node:crypto';
import { feed } from './feeds.ts';
import { address, merge, seat } from './merge.ts';

const lists = [
  [...feed('web', 3600, 7000, 7)],
  [...feed('partner', 2400, 7000, 8)],
  [...feed('door', 1500, 7000, 9)],
];
const guests = merge(lists);
const bySource = new Map<string, number>();
for (const g of guests) bySource.set(g.source, (bySource.get(g.source) ?? 0) + 1);

console.log(`${lists.map((l) => l.length).join(' + ')} entries, ${guests.length} guests`);
console.log([...bySource].map(([s, n]) => `${s} ${n}`).join(', '));
const tables = seat(guests, 10);
console.log(`${tables.length} tables, ${tables.filter((t) => t.left > 0).length} not full`);
for (const t of tables.slice(0, 4)) console.log(`${t.city}: ${t.guests.join(', ')}`);

const lines = guests.map((g) => `${address(g)};${g.name};${g.city};${g.seats}`).sort();
console.log(createHash('sha256').update(lines.join('\n')).digest('hex'));
