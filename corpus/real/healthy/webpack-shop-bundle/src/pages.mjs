import { marked } from 'marked';
import { parse } from 'yaml';

export function page(text) {
  const [, head, body] = text.split('---\n');
  return { ...parse(head), html: marked.parse(body) };
}
window.page = page;
