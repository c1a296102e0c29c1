import { createHash } from 'node:crypto';
import { Wiki } from './wiki.mjs';

let s = 20260101;
const pick = (n) => { s ^= s << 13; s ^= s >>> 17; s ^= s << 5; return (s >>> 0) % n; };
const NOUNS = 'Mill Church Bridge Orchard Tavern School Well Green Forge Barn Ferry Market'.split(' ');
const WORDS = 'the old *stone* house by _the river_ was `built` in when a < b & c and people from nearby came to see "it" every summer'.split(' ');

const titles = Array.from({ length: 1500 }, (_, i) => `${NOUNS[pick(12)]} ${NOUNS[pick(12)]} ${i}`);

function sentence() {
  const out = [];
  for (let n = 12 + pick(30); n > 0; n--) out.push(pick(14) === 0 ? `[[${titles[pick(pick(titles.length) + 1)]}]]` : WORDS[pick(WORDS.length)]);
  return out.join(' ');
}

function article() {
  const out = [];
  for (let n = 6 + pick(10); n > 0; n--) {
    switch (pick(6)) {
      case 0: out.push(`## ${NOUNS[pick(12)]} & ${NOUNS[pick(12)]}`); break;
      case 1: out.push(Array.from({ length: 3 + pick(6) }, () => `${'  '.repeat(pick(3))}- ${sentence()}`).join('\n')); break;
      case 2: out.push(['|Year|What|Where|', ...Array.from({ length: 4 + pick(8) }, () => `|${1600 + pick(400)}|${sentence()}|${NOUNS[pick(12)]}|`)].join('\n')); break;
      case 3: out.push('```text\n' + Array.from({ length: 5 }, sentence).join('\n') + '\n```'); break;
      default: out.push([sentence(), sentence(), sentence()].join('\n'));
    }
  }
  return out.join('\n\n');
}

const wiki = new Wiki();
for (const title of titles) wiki.put(title, article());

const seal = createHash('sha1');
let bytes = 0;
for (const [key, html] of wiki.all()) {
  seal.update(key).update(html);
  bytes += html.length;
}
console.log(titles.length, 'pages', bytes, 'characters', seal.digest('hex').slice(0, 12));
for (const [key, n] of wiki.popular(5)) console.log(key, n);
