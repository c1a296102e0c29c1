import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { inbox } from './inbox.ts';
import { admission, messages, Totals } from './stages.ts';

const refusals = new Map<string, number>();
const totals = new Totals();

await pipeline(Readable.from(inbox(900)), messages(), admission(refusals), totals);

for (const [partner, { orders, value }] of [...totals.perPartner].sort(([a], [b]) => a.localeCompare(b))) {
  console.log(`${partner.padEnd(8)} ${String(orders).padStart(5)} ${value.toFixed(2).padStart(16)}`);
}
for (const [fault, count] of [...refusals].sort(([a], [b]) => a.localeCompare(b))) console.log(`refused ${fault} ${count}`);
const short = [...totals.stock].sort((a, b) => a[1] - b[1] || a[0].localeCompare(b[0])).slice(0, 3);
console.log(short.map(([sku, level]) => `${sku} ${level}`).join(', '), totals.seal);
