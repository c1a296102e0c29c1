'use strict';
const { pipeline } = require('node:stream/promises');
const { openSpool } = require('./spool.cjs');
const { LineSplitter } = require('./lines.cjs');
const { RecordReader } = require('./records.cjs');
const { Books } = require('./books.cjs');

async function main() {
  const books = new Books();
  await pipeline(openSpool(20251, 480), new LineSplitter(), new RecordReader(), books);
  books.print(console.log);
}

main().catch((e) => {
  console.error(e);
  process.exitCode = 1;
});
