import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import { exported } from './exported.mjs';
import { Daybook } from './daybook.mjs';
import { Workbook } from './sheets.mjs';

const daybook = new Daybook();
const workbook = new Workbook();
const checks = { rows: 0, kept: 0 };

async function* checked(records) {
  for await (const record of records) {
    checks.rows++;
    if (record.status === 'void' || !Number.isFinite(record.kwh)) continue;
    checks.kept++;
    yield record;
  }
}

await pipeline(
  Readable.from(exported(1492, 15_000)),
  parse({
    columns: true,
    delimiter: ';',
    skip_empty_lines: true,
    trim: true,
    cast: (value, { header, column }) => (header ? value : column === 'kwh' || column === 'price' ? Number(value.replace(',', '.')) : value),
  }),
  checked,
  async (records) => {
    for await (const record of records) {
      daybook.enter(record);
      workbook.line(record);
    }
  },
);

workbook.summary(daybook.stations());
const file = await workbook.finish();

console.log(checks);
console.log('stations', daybook.size, 'best hour', daybook.peak());
console.log('pages bytes', file.length > 10_000, file.subarray(0, 2).toString());
console.log(createHash('sha256').update(JSON.stringify(daybook.stations())).digest('hex'));
