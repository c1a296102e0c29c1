import { createHash } from 'node:crypto';
import { StoryPool } from './pool.ts';
import { makeReaders, makeStories } from './sample.ts';
import { DigestRenderer } from './renderer.ts';
import { assemble } from './mime.ts';

const stories = makeStories(600);
const readers = makeReaders(150);
const pool = new StoryPool(stories);
const renderer = new DigestRenderer(new URL('./templates/', import.meta.url));

const outbox = createHash('sha256');
let bytes = 0;
let shortest = Infinity;
for (const reader of readers) {
  const picks = pool.rank(reader, 8);
  const html = await renderer.render(reader, picks, stories.length);
  const mail = assemble(reader, html);
  outbox.update(mail);
  bytes += mail.length;
  shortest = Math.min(shortest, mail.length);
}
console.log(`${readers.length} digests, ${bytes} bytes, shortest ${shortest}`);
console.log(`outbox ${outbox.digest('hex').slice(0, 24)}`);
