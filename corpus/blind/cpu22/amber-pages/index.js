'use strict';

const { createHash } = require('node:crypto');
const { Site } = require('./site.js');

let x = 1848;
const rnd = (n) => {
  x = (Math.imul(x, 1664525) + 1013904223) >>> 0;
  return Math.floor((x / 4294967296) * n);
};
const WORDS = 'amber river stone notes field letter morning index winter garden value copper sample method table early record north glass paper'.split(' ');
const pick = (xs) => xs[rnd(xs.length)];
const words = (n) => Array.from({ length: n }, () => pick(WORDS)).join(' ');

const phrases = Array.from({ length: 900 }, () => words(4 + rnd(9)));

const rich = () => {
  const parts = [];
  for (let i = 0; i < 4; i++) {
    parts.push(pick(phrases));
    const kind = rnd(7);
    if (kind === 0) parts.push(`*${words(2)}*`);
    else if (kind === 1) parts.push(`**${words(1)}**`);
    else if (kind === 2) parts.push(`\`${pick(WORDS)} < ${rnd(10)}\``);
    else if (kind === 3) parts.push(`[${words(2)}](note-${rnd(1160)}.md)`);
    else if (kind === 4) parts.push('"R & D"');
  }
  return parts.join(' ');
};

const BLOCKS = [
  () => `## ${words(3)}`,
  () => `${rich()}\n${rich()}`,
  () => Array.from({ length: 3 + rnd(4) }, () => `- ${rich()}`).join('\n'),
  () => Array.from({ length: 3 + rnd(3) }, () => `| ${words(2)} | ${rnd(100)} | ${words(1)} |`).join('\n'),
  () => `\`\`\`js\n// ${words(4)}\nconst ${pick(WORDS)} = ${rnd(500)};\nif (${pick(WORDS)} < ${rnd(9)}) return "${words(2)}";\n\`\`\``,
  () => `${rich()}\n${rich()}\n${rich()}`,
];

const site = new Site(require('./plugins.js'));
for (let n = 0; n < 900; n++) {
  const date = `20${10 + rnd(15)}-0${1 + rnd(9)}-1${rnd(10)}`;
  const head = `---\ntitle: ${words(4)} ${n}\ndate: ${date}\ntags: ${pick(WORDS)} ${pick(WORDS)}\n---\n`;
  site.add(`note-${n}.md`, head + Array.from({ length: 14 + rnd(14) }, () => pick(BLOCKS)()).join('\n\n'));
}
site.build();

const all = createHash('sha256');
let bytes = 0;
for (const page of site.pages) {
  bytes += page.output.length;
  all.update(page.etag);
}
console.log(`pages ${site.pages.length} bytes ${bytes} packed ${site.pages.every((p) => p.packed.length < p.output.length)}`);
console.log(`tags ${site.tags.size} dangling ${site.dangling} ${all.digest('hex').slice(0, 32)}`);
