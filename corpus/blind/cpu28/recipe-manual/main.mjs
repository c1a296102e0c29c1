import { createHash } from 'node:crypto';
import { chapters } from './chapters.mjs';
import { createRenderer } from './renderer.mjs';
import { TermIndex } from './terms.mjs';

const md = createRenderer();
const terms = new TermIndex();
const pages = [];

for (const chapter of chapters(4711, 130)) {
  const env = {};
  const html = md.render(chapter.text, env);
  pages.push({ slug: chapter.slug, html, outline: env.outline ?? [] });
  terms.add(chapter.slug, chapter.text);
}

const contents = pages.map((p) => `<li><a href="${p.slug}.html">${p.outline.map((o) => o.title).join(' / ')}</a></li>`);
const related = pages.map((p) => terms.related(p.slug, 3));

const hash = createHash('sha1');
for (const p of pages) hash.update(p.html);
hash.update(contents.join('\n'));
hash.update(JSON.stringify(related));

console.log('pages', pages.length, 'bytes', pages.reduce((n, p) => n + p.html.length, 0));
console.log('marked spans', pages.reduce((n, p) => n + p.html.split('class="hljs-').length - 1, 0));
console.log('nearest', related.slice(0, 3).map((r) => r.map((x) => x.slug).join(',')).join(' | '));
console.log('sha1', hash.digest('hex'));
