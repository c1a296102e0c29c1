import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createHash } from 'node:crypto';
import trimNewlines from 'trim-newlines';
import { records } from './records.mjs';

async function* tidy(source) {
  for await (const record of source) {
    yield { host: record.host, body: trimNewlines.end(trimNewlines.start(record.body)) };
  }
}

async function* tally(source) {
  for await (const { host, body } of source) {
    const counts = new Map();
    for (const line of body.split('\n')) {
      if (line === '') continue;
      const verb = line.slice(line.lastIndexOf(' ') + 1);
      counts.set(verb, (counts.get(verb) ?? 0) + 1);
    }
    yield { host, counts, size: body.length };
  }
}

const totals = new Map();
const digest = createHash('sha256');
const collect = new Writable({
  objectMode: true,
  write({ host, counts, size }, _encoding, done) {
    const entry = totals.get(host) ?? { size: 0, verbs: {} };
    entry.size += size;
    for (const [verb, n] of counts) entry.verbs[verb] = (entry.verbs[verb] ?? 0) + n;
    totals.set(host, entry);
    digest.update(`${host}:${size};`);
    done();
  },
});

await pipeline(Readable.from(records(3000)), tidy, tally, collect);
for (const [host, { size, verbs }] of [...totals].sort()) {
  console.log(host, size, Object.entries(verbs).sort().map(([v, n]) => `${v}=${n}`).join(' '));
}
console.log(digest.digest('hex').slice(0, 24));
