import { openFeed } from './source.mjs';
import { frames, pipe, sheets, typed } from './stages.mjs';
import { Totals } from './totals.mjs';

const feed = openFeed({ farms: 3, rows: 30000, piece: 2048, seed: 99 });
const totals = new Totals();
const farms = [];

const batches = pipe(
  feed,
  frames(),
  sheets(),
  typed({ kilos: Number, moisture: Number, day: (text) => parseInt(text, 10) }),
);

for await (const { farm, records } of batches) {
  for (const record of records) totals.add(record);
  farms.push(`${farm}=${records.length}`);
}

console.log(farms.join(' '), 'rejected', totals.rejected);
for (const row of totals.rows()) console.log(row.join('\t'));
