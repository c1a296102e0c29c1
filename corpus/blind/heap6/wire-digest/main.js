import { snap } from './snap.js';
import { Digest } from './digest.js';
import { receiveBulletin } from './wire-feed.js';

const digest = new Digest();

function edition() {
  for (let i = 0; i < 45; i += 1) digest.ingest(receiveBulletin());
  return digest.latest(1)[0].length;
}

for (let n = 1; n <= 3; n += 1) {
  const size = edition();
  console.log('edition', n, digest.headlines.length, size);
  await snap();
}
