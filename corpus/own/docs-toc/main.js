import { handbook } from './handbook.js';
import { headingsOf } from './headings.js';
import { renderToc } from './toc.js';

let written = 0;
for (const part of handbook(6)) {
  const headings = headingsOf(part.text);
  written += renderToc(part.title, headings).length;
}
console.log(`${written} characters of contents`);
