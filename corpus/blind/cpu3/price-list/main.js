import { createHash } from 'node:crypto';
import { articles } from './src/articles.js';
import { formatterFor } from './src/formatters.js';
import { csvLines } from './src/csv.js';

const MARKETS = [['de-DE', 'EUR', 11], ['fr-FR', 'EUR', 23], ['en-IE', 'EUR', 31], ['de-CH', 'CHF', 47], ['sv-SE', 'SEK', 59]];

for (const [locale, currency, seed] of MARKETS) {
  const digest = createHash('md5');
  let page = [];
  let pages = 0;
  for (const line of csvLines(articles(95000, seed), formatterFor(locale, currency))) {
    page.push(line);
    if (page.length < 500) continue;
    digest.update(page.join('\n'));
    page = [];
    pages++;
  }
  console.log(locale, pages, digest.update(page.join('\n')).digest('hex'));
}
