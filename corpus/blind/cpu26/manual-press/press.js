import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { gzipSync } from 'node:zlib';
import { manual } from './manual.js';
import { Pool } from './pool.js';

const pool = new Pool(new URL('./press-hand.js', import.meta.url), Math.min(2, availableParallelism()));
const pages = [...manual(190)];

const printed = await Promise.all(pages.map((page) => pool.run(page)));
await pool.close();

const terms = new Map();
for (const { slug, words } of printed) {
  for (const [word, weight] of words) {
    const postings = terms.get(word);
    if (postings === undefined) terms.set(word, [[slug, weight]]);
    else postings.push([slug, weight]);
  }
}
const search = JSON.stringify([...terms].sort(([a], [b]) => (a < b ? -1 : 1)));

const digest = createHash('sha256');
let bytes = 0;
for (const { html } of printed) {
  digest.update(html);
  bytes += gzipSync(html).length;
}
console.log(`${printed.length} pages, ${bytes} bytes packed, ${terms.size} terms (${search.length} bytes)`);
console.log(`${printed.reduce((n, p) => n + p.listings, 0)} listings, ${printed.reduce((n, p) => n + p.headings, 0)} headings`);
console.log(digest.digest('hex'));
