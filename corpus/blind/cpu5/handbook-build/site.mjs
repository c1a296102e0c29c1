import { Marked } from 'marked';
import { codeBlock } from './code.mjs';

const marked = new Marked({
  renderer: {
    code: ({ text, lang }) => codeBlock(text, lang),
    link({ href, tokens }) {
      return `<a href="${href}" class="${href.startsWith('p') ? 'inner' : 'outer'}">${this.parser.parseInline(tokens)}</a>`;
    },
  },
});

const layout = (body, nav) => `<!doctype html>\n<nav>${nav}</nav>\n<main>${body}</main>`;

export class Site {
  #pages = [];

  add({ slug, source }) {
    const heading = source.slice(2, source.indexOf('\n'));
    this.#pages.push({ slug, heading, source });
    return this;
  }

  #nav(current) {
    return this.#pages
      .filter((page) => page.heading[0] === current.heading[0])
      .map((page) => (page === current ? `<b>${page.heading}</b>` : `<a href="${page.slug}.html">${page.heading}</a>`))
      .join(' ');
  }

  *build() {
    for (const page of this.#pages) {
      yield [page.slug, layout(marked.parse(page.source), this.#nav(page))];
    }
  }
}
