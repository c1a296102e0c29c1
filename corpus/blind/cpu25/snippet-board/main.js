import { createHash } from 'node:crypto';
import { posts } from './posts.js';
import { toHtml } from './markup.js';
import { shown } from './paint.js';
import { Index, signature } from './similar.js';

const index = new Index();
const hash = createHash('sha1');
let size = 0;
let alike = 0;
for (const post of posts(260, 11)) {
  const html = toHtml(post.body);
  size += html.length;
  hash.update(html.replaceAll(/<[^>]*>/g, ''));
  alike += index.add(post.id, signature(post.body.toLowerCase().split(/\W+/)));
}
console.log(alike, hash.digest('hex'), size > 100000);
console.log([...shown].sort());
