const lunr = require('lunr');
const docs = require('./docs.cjs');

function search(query) {
  const index = lunr(function () {
    this.ref('id');
    this.field('title');
    this.field('body');
    for (const doc of docs) this.add(doc);
  });
  return index.search(query).slice(0, 3).map((hit) => hit.ref);
}

for (const q of ['harbour light', 'stone*', 'title:river', 'meadow', 'ridge +valley', 'light', 'river stone', 'oak', 'harb*', 'fern']) console.log(q, search(q));
