import { Archive } from './archive.ts';
import { baptisms } from './records.ts';
import type { Baptism } from './records.ts';

const COUNT = 30_000;
const QUESTIONS = 9_000;

const dateText = (day: number): string => new Date(Date.UTC(1700, 0, day)).toISOString().slice(0, 10);

/** The entries that readers have asked about. */
function* asked(rows: Baptism[], count: number): Generator<Baptism> {
  for (let i = 0; i < count; i++) yield rows[(i * 7919) % rows.length];
}

const rows = [...baptisms(1813, COUNT)];
const archive = await Archive.open();
console.log(archive.load(rows), 'entries');

const sizes = new Map<number, number>();
let variants = 0;
let widest = { n: 0, text: '' };
for (const entry of asked(rows, QUESTIONS)) {
  const found = archive.family(entry, 12);
  const spellings = new Set(found.map((s) => s.family));
  if (spellings.size > 1) variants++;
  sizes.set(found.length, (sizes.get(found.length) ?? 0) + 1);
  if (found.length > widest.n) {
    widest = { n: found.length, text: found.map((s) => `${s.given} ${s.family} ${dateText(s.day)}`).slice(0, 3).join('; ') };
  }
}
console.log([...sizes].sort((a, b) => a[0] - b[0]).map(([n, c]) => `${n}:${c}`).join(' '), 'variants', variants);
console.log(widest.n, widest.text);

for (const family of ['Metcalfe', 'Alderson', 'Thwaite']) {
  const table = archive.spellings(family);
  const total = table.reduce((n, r) => n + Number(r.n), 0);
  console.log(family, table.length, 'lines', total, 'entries, first', dateText(Number(table[0].first)), 'at', table[0].parish);
}
const leaders = archive.tradesByDecade().filter((r) => r.place === 1);
console.log(leaders.map((r) => `${1700 + Number(r.decade) * 10}s ${r.trade} ${r.n}`).join(', '));
archive.close();
