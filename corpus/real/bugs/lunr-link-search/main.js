const { buildIndex } = require('./search');
const { bookmarks } = require('./bookmarks');

const entries = bookmarks();
const find = buildIndex(entries);

for (const term of ['ticket', 'signin', 'example']) {
  const hits = find(term);
  console.log(term.padEnd(8), hits.length, hits.slice(0, 3).join(', '));
}
