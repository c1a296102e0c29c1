import { createHash } from 'node:crypto';
import { Site } from './site.js';

let s = 606;
const below = (n) => (s = (s * 48271) % 2147483647) % n;
const WORDS = 'valve pump **check** the `flow --rate` before opening _slowly_ each seal & gasket x<3 turn until pressure holds drain tank inspect'.split(' ');
const COUNT = 2600;
const words = (n) => Array.from({ length: n }, () => (below(30) ? WORDS[below(WORDS.length)] : `[see ${below(99)}](page${below(COUNT)})`)).join(' ');

function manual(i) {
  const parts = [`# Page ${i} ${words(2)}`];
  for (let k = 8 + below(8); k > 0; k--) {
    const kind = below(6);
    if (kind === 0) parts.push(`## ${words(3)}`);
    else if (kind === 1) parts.push('```\n' + words(20) + '\nif (a < b && c > d) run();\n```');
    else if (kind === 2) parts.push(Array.from({ length: 4 }, () => `- ${words(8)}`).join('\n'));
    else if (kind === 3) parts.push(Array.from({ length: 4 }, () => `| ${words(2)} | ${words(2)} | ${below(500)} |`).join('\n'));
    else parts.push(`${words(30)}\n${words(30)}`);
  }
  return parts.join('\n\n');
}

const site = new Site();
for (let i = 0; i < COUNT; i++) site.add(`page${i}`, manual(i));
const digest = createHash('sha1');
let bytes = 0;
for (const { path, html } of site.build()) {
  digest.update(path).update(html);
  bytes += html.length;
}
console.log(`${site.pages.size} pages, ${bytes} characters, ${digest.digest('hex')}`);
