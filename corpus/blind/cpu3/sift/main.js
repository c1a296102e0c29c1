import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { lineSplitter } from './src/lines.js';
import { Fields } from './src/fields.js';
import { Tally } from './src/tally.js';
import { dump } from './src/dump.js';

const tally = new Tally();
await pipeline(Readable.from(dump(5000)), lineSplitter(), new Fields(), tally);
console.log(tally.report());
