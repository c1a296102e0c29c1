import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { entries } from './sources.mjs';
import { Citation } from './citation.mjs';

const byDecade = new Map();
const duplicates = new Set();
const seen = new Set();

const cite = new Transform({
  objectMode: true,
  transform(text, _encoding, done) {
    done(null, new Citation(text));
  },
});

async function tally(source) {
  for await (const citation of source) {
    const decade = Math.floor(citation.year / 10) * 10;
    const entry = byDecade.get(decade) ?? { count: 0, pages: 0, journals: new Set() };
    entry.count++;
    if (citation.pages) entry.pages += citation.pages[1] - citation.pages[0];
    if (citation.journal) entry.journals.add(citation.journal);
    byDecade.set(decade, entry);
    if (seen.has(citation.key)) duplicates.add(citation.key);
    seen.add(citation.key);
  }
}

await pipeline(Readable.from(entries(2600)), cite, tally);

for (const [decade, { count, pages, journals }] of [...byDecade].sort(([a], [b]) => a - b)) {
  console.log(`${decade}s ${String(count).padStart(4)} entries ${String(pages).padStart(6)} pages ${[...journals].sort().join(', ')}`);
}
console.log(`${seen.size} keys, ${duplicates.size} shared`);
