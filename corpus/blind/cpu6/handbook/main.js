import { createHash } from 'node:crypto';
import { pages } from './pages.js';
import { renderer } from './markdown.js';
import { assemble } from './site.js';

const site = assemble(pages(8), renderer());
const bytes = site.reduce((sum, { html }) => sum + html.length, 0);
const painted = site.reduce((sum, { html }) => sum + html.split('class="hljs-').length - 1, 0);

for (const { file, html } of site.slice(0, 4)) {
  console.log(file, html.length, createHash('md5').update(html).digest('hex').slice(0, 8));
}
console.log(`${site.length} pages, ${bytes} bytes, painted: ${painted > 0}`);
