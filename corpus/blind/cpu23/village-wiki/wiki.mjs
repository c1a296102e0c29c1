import { blocks } from './blocks.mjs';
import { escape, inline } from './inline.mjs';

export const slug = (title) => title.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');

class Renderer {
  constructor(links) { this.links = links; this.toc = []; }

  heading({ level, text }) {
    const id = slug(text);
    this.toc.push({ level, text, id });
    return `<h${level} id="${id}">${inline(text, this.links)}</h${level}>`;
  }
  paragraph({ text }) { return `<p>${inline(text, this.links)}</p>`; }
  fence({ lang, text }) { return `<pre class="${escape(lang)}">${escape(text)}</pre>`; }
  table({ rows }) {
    const row = (cells, tag) => `<tr>${cells.map((c) => `<${tag}>${inline(c.trim(), this.links)}</${tag}>`).join('')}</tr>`;
    return `<table>${rows.map((r, i) => row(r, i === 0 ? 'th' : 'td')).join('')}</table>`;
  }
  list({ items }) {
    let html = '';
    let depth = -1;
    for (const item of items) {
      while (depth < item.depth) { html += '<ul>'; depth++; }
      while (depth > item.depth) { html += '</ul>'; depth--; }
      html += `<li>${inline(item.text, this.links)}</li>`;
    }
    while (depth-- >= 0) html += '</ul>';
    return html;
  }
}

export class Wiki {
  #pages = new Map();
  #keys = new Map();
  #backlinks = new Map();

  put(title, source) {
    const key = slug(title);
    this.#keys.set(title, key);
    this.#pages.set(key, { title, source });
    this.#backlinks.set(key, new Set());
  }

  render(key) {
    const page = this.#pages.get(key);
    const links = (target) => {
      const to = this.#keys.get(target);
      if (to === undefined) return `<a class="missing">${escape(target)}</a>`;
      this.#backlinks.get(to).add(key);
      return `<a href="/${to}">${escape(target)}</a>`;
    };
    const renderer = new Renderer(links);
    const body = [];
    for (const block of blocks(page.source)) body.push(renderer[block.type](block));
    const toc = renderer.toc.map((h) => `<li class="l${h.level}"><a href="#${h.id}">${escape(h.text)}</a></li>`).join('');
    return `<h1>${escape(page.title)}</h1><ol>${toc}</ol>${body.join('\n')}`;
  }

  *all() { for (const key of this.#pages.keys()) yield [key, this.render(key)]; }

  popular(n) {
    return [...this.#backlinks].map(([k, from]) => [k, from.size])
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, n);
  }
}
