'use strict';
const { createHash } = require('node:crypto');
const { LabelRenderer } = require('./renderer');

const REGIONS = ['Emmental', 'Val d’Anniviers', 'Kulm & Umgebung', 'Seerücken', 'Glatttal', 'Mattertal'];
const ENGRAVERS = ['H. Keller', 'J. M. Ziegler', 'R. Leuzinger', 'X. Imfeld', 'E. Imhof'];
const ROLES = ['engraver', 'surveyor', 'printer'];

function* sheets(count) {
  for (let i = 1; i <= count; i++) {
    const k = (i * 7877) % 6007;
    yield {
      title: `${REGIONS[k % 6]}, sheet ${1 + (k % 40)}`,
      series: ['ka', 'kb', 'ry'][k % 3],
      number: i,
      scale: k % 9 === 0 ? 0 : [25000, 50000, 100000, 33333.4][k % 4],
      year: k % 11 === 0 ? null : 1790 + (k % 170),
      rare: k % 13 === 0,
      condition: k % 5 === 0 ? 'foxed' : undefined,
      persons: Array.from({ length: k % 4 }, (_, n) => ({ name: ENGRAVERS[(k + n) % 5], role: ROLES[n] })),
    };
  }
}

const renderer = new LabelRenderer({ name: 'Kartensammlung', town: 'Burgdorf' });
const digest = createHash('sha256');
let pages = 0;
let characters = 0;
for (const page of renderer.pages(sheets(1000), 12)) {
  digest.update(page);
  pages++;
  characters += page.length;
}
console.log(`${pages} pages, ${characters} characters, ${digest.digest('hex').slice(0, 16)}`);
console.log(renderer.label([...sheets(13)].at(-1)));
