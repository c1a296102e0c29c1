import { escape, inline } from './markdown.js';
import { paint } from './paint.js';

const OPTION = /(\w+)="([^"]*)"|\{([\d,-]+)\}/g;

function options(info) {
  const found = {};
  for (const [, name, value, marked] of info.matchAll(OPTION)) {
    if (name === undefined) found.marked = marked;
    else found[name] = value;
  }
  return found;
}

function rows(spec) {
  const set = new Set();
  for (const part of spec.split(',')) {
    const [from, to = from] = part.split('-').map(Number);
    for (let n = from; n <= to; n++) set.add(n);
  }
  return set;
}

export class Printer {
  listings = 0;
  toc = [];
  #slugs = new Map();

  constructor({ slug, title }) {
    this.slug = slug;
    this.title = title;
  }

  print(blocks) {
    const body = blocks.map((block) => this[block.type](block)).join('\n');
    const toc = this.toc.map((h) => `<li class="l${h.level}"><a href="#${h.anchor}">${h.html}</a></li>`).join('');
    return `<!doctype html>\n<title>${escape(this.title)}</title>\n<nav><ol>${toc}</ol></nav>\n<main>\n${body}\n</main>\n`;
  }

  heading({ level, text }) {
    const base = text.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    const seen = this.#slugs.get(base) ?? 0;
    this.#slugs.set(base, seen + 1);
    const anchor = seen === 0 ? base : `${base}-${seen}`;
    const html = inline(text);
    this.toc.push({ level, anchor, html });
    return `<h${level} id="${anchor}">${html}</h${level}>`;
  }

  paragraph({ text }) {
    return `<p>${inline(text)}</p>`;
  }

  list({ items }) {
    return `<ul>${items.map((item) => `<li>${inline(item)}</li>`).join('')}</ul>`;
  }

  listing({ info, code }) {
    this.listings++;
    const { title, marked } = options(info);
    const [language] = info.split(' ');
    const painted = paint(code, info);
    const highlighted = marked === undefined ? painted : this.#mark(painted, rows(marked));
    const caption = title === undefined ? '' : `<figcaption>${escape(title)}</figcaption>`;
    return `<figure>${caption}<pre><code class="hljs ${language}">${highlighted}</code></pre></figure>`;
  }

  #mark(html, numbers) {
    return html
      .split('\n')
      .map((line, i) => (numbers.has(i + 1) ? `<mark>${line}</mark>` : line))
      .join('\n');
  }
}
