'use strict';

const WORDS = ('gateway queue worker cluster tenant replica migration rollout secret token budget alert owner runbook shard '
  + 'retry backoff quota ledger invoice policy review branch deploy canary metric trace span region zone').split(' ');
const SECTIONS = ['Guides', 'Reference', 'Runbooks', 'Décisions', 'Team', 'Releases'];

function seeded(seed) {
  let a = seed;
  return () => { a = (a * 16807) % 2147483647; return (a - 1) / 2147483646; };
}

function words(r, n) { return Array.from({ length: n }, () => WORDS[Math.floor(r() * WORDS.length)]).join(' '); }

function markdown(r, i, total) {
  const out = [];
  for (let s = 0; s < 3 + Math.floor(r() * 3); s++) {
    out.push(`## ${words(r, 3)}`, '');
    out.push(`${words(r, 25)} **${words(r, 2)}** and \`${words(r, 1)}\`, see [${words(r, 2)}](doc:page-${Math.floor(r() * total)}). ${words(r, 18)} <${i}> & *${words(r, 1)}*.`, '');
    if (r() < 0.5) out.push(...Array.from({ length: 4 }, () => `- ${words(r, 6)}`), '');
    if (r() < 0.4) out.push('```js', `const ${words(r, 1)} = require('${words(r, 1)}');`, `if (a < b) return "${words(r, 2)}"; // ${words(r, 3)}`, '```', '');
  }
  return out.join('\n');
}

function generate(total, seed) {
  const r = seeded(seed);
  const files = [];
  for (let i = 0; i < total; i++) {
    const section = SECTIONS[Math.floor(r() * SECTIONS.length)];
    files.push({
      path: `content/${section}/page-${i}.md`,
      text: `---\nslug: page-${i}\ntitle: ${words(r, 3)} ${i % 7}\nsection: ${section}\nweight: ${Math.floor(r() * 9)}\nupdated: 2026-0${1 + Math.floor(r() * 9)}-${10 + Math.floor(r() * 18)}\ntags: ${words(r, 3).split(' ').join(', ')}\n---\n${markdown(r, i, total)}`,
    });
  }
  return files;
}

module.exports = { generate };
