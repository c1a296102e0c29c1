import { Marked } from 'marked';

const page = (title, body) => `<!doctype html><title>${title}</title><main>${body}</main>`;

export class Site {
  #title;
  #marked = new Marked({ gfm: true });
  #toc = new Map();
  bytes = 0;

  constructor({ title }) {
    this.#title = title;
  }

  get pages() {
    return this.#toc.size;
  }

  add({ name, source }) {
    const tokens = this.#marked.lexer(source);
    const heading = tokens.find((t) => t.type === 'heading');
    this.#toc.set(name, heading?.text ?? name);
    this.bytes += Buffer.byteLength(page(`${this.#title}: ${name}`, this.#marked.parser(tokens)));
  }

  contents() {
    return [...this.#toc].map(([name, text]) => `${text} (${name})`);
  }
}
