import { pipeline } from 'node:stream/promises';
import { Archive } from './src/archive.mjs';
import { Batcher } from './src/batches.mjs';
import { decoder } from './src/decode.mjs';
import { openFeed } from './src/feed.mjs';
import { firstOf, headroom, rows, span } from './src/limits.mjs';
import { SentenceReader } from './src/sentences.mjs';

const MB = 1024 * 1024;

const reader = new SentenceReader();
const archive = new Archive();
const limit = firstOf(headroom(1500 * MB), rows(400), span(720));

await pipeline(openFeed(60_000), reader, decoder(), new Batcher(limit), archive);

console.log(`${archive.batches} batches, ${archive.bytes} bytes, ${reader.rejected} rejected`);
for (const [station, s] of [...archive.stations].sort(([a], [b]) => a.localeCompare(b))) {
  console.log(`${station} ${String(s.count).padStart(6)} ${s.lowest.toFixed(1)} hPa ${s.battery.toFixed(2)} V`);
}
console.log(archive.digest);
