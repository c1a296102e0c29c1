import { createHash } from 'node:crypto';
import { document } from './src/corpus.js';
import { tokenize } from './src/tokenize.js';
import { toHtml } from './src/html.js';

const digest = createHash('sha256');
let bytes = 0;
for (let d = 0; d < 1000; d++) {
  const html = toHtml(tokenize(document(d, 60)), { lineNumbers: d % 2 === 0 });
  digest.update(html);
  bytes += html.length;
}
console.log(bytes, digest.digest('hex').slice(0, 12));
