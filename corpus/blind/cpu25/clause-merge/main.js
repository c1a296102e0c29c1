'use strict';
const { createHash } = require('node:crypto');
const { makeRandom, buildClauses, buildTemplate } = require('./library.js');
const { Merger } = require('./merge.js');
const { paginate } = require('./layout.js');

const rnd = makeRandom(4242);
const clauses = buildClauses(rnd, 160);
const bundles = [520, 600, 450, 540];

for (const [index, paragraphs] of bundles.entries()) {
  const template = buildTemplate(rnd, paragraphs, 160);
  const fields = { date: `${index + 3} May 2024` };
  for (let i = 0; i < 6; i++) fields['party' + i] = ['Alder', 'Birch', 'Cedar', 'Damson', 'Elm', 'Fir'][i] + ' & Sons Ltd';

  const merger = new Merger(clauses, fields);
  const text = merger.merge(template);
  const pages = paginate(text, 46);
  const sum = createHash('sha1').update(pages.map((p) => p.join('\n')).join('\f')).digest('hex').slice(0, 12);
  const tally = [...merger.used].map(([k, n]) => `${k}=${n}`).join(' ');
  console.log(`bundle ${index + 1}: ${text.length} characters, ${pages.length} pages, ${tally}, ${sum}`);
}
