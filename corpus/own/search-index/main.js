import { articles } from './articles.js';
import { SearchIndex } from './indexer.js';
import { rank } from './ranking.js';

const index = new SearchIndex({ fields: ['title', 'body'] });
for (const article of articles(6000)) index.insert(article);

const queries = ['quick harbour', 'silver engine winter', 'market', 'garden river stone', 'valley harbour'];
let shown = 0;
for (let round = 0; round < 12; round++) {
  for (const query of queries) shown += rank(index, query).slice(0, 10).length;
}
console.log(`${index.size} documents, ${index.termCount} terms, ${shown} results shown`);
