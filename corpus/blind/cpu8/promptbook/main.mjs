import { Desk, drafts } from './drafts.mjs';
import { compare } from './changes.mjs';

function* pairwise(iterable) {
  let last;
  for (const item of iterable) {
    if (last) yield [last, item];
    last = item;
  }
}

const desk = new Desk(1896);
const all = [...drafts(desk, { length: 1500, count: 5, share: 26 })];
const learn = new Map();

for (const [older, newer] of pairwise(all)) {
  const { cut, added, rewritten, words, byPart } = compare(older, newer);
  console.log(`draft ${older.number} → ${newer.number}: ${cut} cut, ${added} added, ${rewritten} rewritten, ${words} new words`);
  for (const [part, n] of byPart) learn.set(part, (learn.get(part) ?? 0) + n);
}
const { rewritten } = compare(all[0], all.at(-1));
console.log('first to last, rewritten', rewritten);
for (const [part, n] of [...learn].sort((a, b) => b[1] - a[1])) console.log(part.padEnd(10), n, 'lines to learn again');
