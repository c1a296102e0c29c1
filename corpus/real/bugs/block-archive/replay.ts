import { Ledger } from './ledger.ts';
import { unpackBlock, digest } from './wire.ts';
import { accounts, archive, rng } from './producer.ts';

const rand = rng(20240118);
const people = accounts(900, rand);
const ledger = new Ledger();
for (const p of people) ledger.credit(p, 25_000_000n);

let parent = '00'.repeat(32);
let size = 0;
let applied = 0;
const words = new Map<number, number>();

for (const raw of archive(6, 3200, people, rand)) {
  size += raw.length;
  const block = unpackBlock(raw);
  if (block.parent !== parent) throw new Error(`broken chain at ${block.height}`);
  parent = digest(raw);
  for (const t of block.transfers) {
    if (ledger.apply(t)) applied++;
    for (const ch of t.memo) words.set(ch, (words.get(ch) ?? 0) + 1);
  }
  console.log(`block ${block.height} ${raw.length} B ${block.transfers.length} transfers ${parent.slice(0, 12)}`);
}

console.log(`applied ${applied} rejected ${ledger.rejected} fees ${ledger.fees} bytes ${size}`);
for (const [who, amount] of ledger.top(5)) console.log(who, amount.toString());
console.log([...words].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 6).map(([c, n]) => `${String.fromCharCode(c)}:${n}`).join(' '));
