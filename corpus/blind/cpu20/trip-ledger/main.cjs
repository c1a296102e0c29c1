'use strict';
const { createReadStream, createWriteStream } = require('node:fs');
const { mkdtemp, rm } = require('node:fs/promises');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { Readable } = require('node:stream');
const { pipeline } = require('node:stream/promises');
const { CsvRows } = require('./csv.cjs');
const { Totals } = require('./totals.cjs');
const { exported } = require('./trips.cjs');

const money = (cents) => (cents / 100).toFixed(2).padStart(12);

async function main() {
  const dir = await mkdtemp(join(tmpdir(), 'trips-'));
  try {
    const file = join(dir, 'trips.csv');
    await pipeline(Readable.from(exported(Number(process.argv[2] ?? 600000), 2024)), createWriteStream(file));

    const totals = new Totals();
    await pipeline(createReadStream(file, { encoding: 'utf8', highWaterMark: 1 << 18 }), new CsvRows(), totals);

    console.log(`${totals.rows} trips, ${totals.skipped} skipped, ${totals.drivers.size} drivers`);
    for (const [name, { trips, fare, tip }] of totals.top(5)) console.log(name.padEnd(6), String(trips).padStart(6), money(fare), money(tip));
    for (const [name, { fare, minutes }] of [...totals.fleets].sort()) console.log(name.padEnd(8), money(fare), minutes);
    const busiest = totals.hours.reduce((best, hour, i) => (hour.trips > totals.hours[best].trips ? i : best), 0);
    console.log('busiest hour', busiest);
  } finally {
    await rm(dir, { recursive: true });
  }
}

main();
