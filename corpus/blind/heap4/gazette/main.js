import { snap } from './snap.js';
import { issues } from './lib/issues.js';
import { readIssue } from './lib/reader.js';
import { cite, knownCount } from './lib/register.js';
import { parishes } from './lib/parishes.js';

const source = issues(77123);
const tally = new Map(parishes.map((parish) => [parish.code, 0]));
let words = 0;

for (let week = 0; week < 3; week += 1) {
  for (let n = 0; n < 70; n += 1) {
    const notices = readIssue(source.next().value);
    for (const notice of notices) {
      words += notice.words;
      const code = 40_000 + (notice.words * 31 + n) % parishes.length;
      if (notice.closure) tally.set(code, tally.get(code) + 1);
    }
  }
  await snap();
}
console.log(cite(70_02), knownCount(), words, [...tally.values()].filter(Boolean).length);
