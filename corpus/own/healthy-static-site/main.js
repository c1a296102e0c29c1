import { readPages } from './pages.js';
import { tokenize } from './markdown.js';
import { render } from './html.js';
import { buildIndex } from './search.js';
import { minify } from './minify.js';

const pages = readPages(700);
let bytes = 0;
const documents = [];
for (const page of pages) {
  const tokens = tokenize(page.text);
  const html = minify(render(tokens));
  bytes += html.length;
  documents.push({ path: page.path, words: page.text.split(' ') });
}
console.log(bytes, buildIndex(documents).size);
