import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { transcript } from './transcript.mjs';
import { LineSplitter, Redactor, Tally } from './stages.mjs';

const tally = new Tally();

await pipeline(
  Readable.from(transcript({ lines: 9000, seed: 90210 }), { objectMode: false }),
  new LineSplitter(),
  new Redactor(),
  tally,
);

console.log(tally.report());
