import { blocks } from './blocks.js';
import { escape, inline } from './inline.js';

const slug = (text) => text.toLowerCase().replace(/[^a-z0-9]+/g, '-');

export class Site {
  pages = new Map();

  add(path, source) {
    const parsed = [...blocks(source)];
    const title = parsed.find((b) => b.kind === 'heading')?.text ?? path;
    this.pages.set(path, { path, title, parsed, linked: [] });
  }

  *build() {
    const bodies = new Map();
    for (const page of this.pages.values()) bodies.set(page, this.#body(page));
    const menu = [...this.pages.values()].slice(0, 12).map((p) => `<li><a href="/${p.path}.html">${escape(p.title)}</a></li>`).join('');
    for (const [page, body] of bodies) {
      const back = [...new Set(page.linked)].sort().map((p) => `<a href="/${p}.html">${escape(this.pages.get(p).title)}</a>`);
      yield { path: `${page.path}.html`, html: `<!doctype html><title>${escape(page.title)}</title><ul>${menu}</ul><main>${body}</main><footer>${back.join(', ')}</footer>` };
    }
  }

  #body(page) {
    const link = (target) => {
      const other = this.pages.get(target);
      if (other === undefined) return target;
      other.linked.push(page.path);
      return `/${target}.html`;
    };
    let out = '';
    for (const block of page.parsed) {
      switch (block.kind) {
        case 'heading':
          out += `<h${block.level} id="${slug(block.text)}">${inline(block.text, link)}</h${block.level}>\n`;
          break;
        case 'code':
          out += `<pre>${escape(block.text)}</pre>\n`;
          break;
        case 'list':
          out += `<ul>${block.items.map((item) => `<li>${inline(item, link)}</li>`).join('')}</ul>\n`;
          break;
        case 'table':
          out += `<table>${block.rows.map((row) => `<tr>${row.map((cell) => `<td>${inline(cell.trim(), link)}</td>`).join('')}</tr>`).join('')}</table>\n`;
          break;
        default:
          out += `<p>${inline(block.text, link)}</p>\n`;
      }
    }
    return out;
  }
}
