import { loadMembers } from './src/records.mjs';
import { pages } from './src/feed.mjs';

const members = loadMembers(20_000);
let count = 0, bytes = 0, last;
for await (const page of pages(members, { pageSize: 100, rounds: 75 })) {
  count++;
  bytes += page.length;
  last = page.etag;
}
console.log({ count, bytes, last });
