import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { accessLog } from './access-log.js';
import { Entries, Lines } from './transforms.js';

class Tally extends Writable {
  bytes = 0;

  _write(chunk, _encoding, done) {
    this.bytes += chunk.length;
    done();
  }
}

const entries = new Entries();
const tally = new Tally();

await pipeline(Readable.from(accessLog(420_000)), new Lines(), entries, createGzip({ level: 1 }), tally);
console.log(entries.counts, tally.bytes);
