import yargs from 'yargs';
import { hideBin } from 'yargs/helpers';
import { parse } from 'csv-parse';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { exportChunks } from './bank-export.mjs';
import { Ledger } from './ledger-book.mjs';

const argv = await yargs(hideBin(process.argv))
  .option('rows', { type: 'number', default: 300000, describe: 'rows in the export' })
  .option('currency', { type: 'string', choices: ['EUR', 'USD'], default: 'EUR' })
  .strict()
  .parse();

const ledger = new Ledger(argv.currency);
await pipeline(
  Readable.from(exportChunks(argv.rows)),
  parse({ columns: true, delimiter: ';', trim: true }),
  async (records) => {
    for await (const record of records) ledger.book(record);
  },
);
for (const [account, balance] of ledger.balances(5)) console.log(account, (balance / 100).toFixed(2));
console.log(`${ledger.booked} booked, ${ledger.ignored} in other currencies`);
