import { unified } from 'unified';
import remarkParse from 'remark-parse';
import remarkGfm from 'remark-gfm';
import remarkRehype from 'remark-rehype';
import rehypeStringify from 'rehype-stringify';
import { glossary } from './glossary.mjs';
import { chapters, terms } from './book.mjs';

export async function toHtml(text) {
  const processor = unified().use(remarkParse).use(remarkGfm).use(glossary, { terms }).use(remarkRehype).use(rehypeStringify);
  return String(await processor.process(text));
}
let n = 0;
for (const text of chapters(30)) n += (await toHtml(text)).length;
console.log(n);
