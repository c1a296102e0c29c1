import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { exportChunks } from './source.mjs';
import { Lines } from './lines.mjs';
import { ToCsv } from './to-csv.mjs';

let written = 0;
const target = new Writable({
  write(chunk, encoding, done) {
    written += chunk.length;
    done();
  },
});

const csv = new ToCsv(['id', 'customer', 'country', 'total', 'paid']);
await pipeline(Readable.from(exportChunks(750000)), new Lines(), csv, createGzip({ level: 1 }), target);
console.log(`${csv.rows} rows, ${written} bytes`);
