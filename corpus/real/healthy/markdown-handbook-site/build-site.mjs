import MarkdownIt from 'markdown-it';
import { chapters } from './chapters.mjs';
import { layout } from './layout.mjs';

const markdown = new MarkdownIt({ html: false, linkify: true, typographer: true });

const slugOf = (title) => title.toLowerCase().replace(/[^a-z0-9]+/g, '-');

let size = 0;
const contents = [];
for (const chapter of chapters(480)) {
  const html = layout({ title: chapter.title, body: markdown.render(chapter.text) });
  contents.push({ title: chapter.title, href: `${slugOf(chapter.title)}.html` });
  size += html.length;
}
const index = layout({ title: 'Handbook', body: `<ol>${contents.map(({ title, href }) => `<li><a href="${href}">${title}</a></li>`).join('')}</ol>` });
console.log(`${contents.length} chapters, ${size + index.length} characters`);
