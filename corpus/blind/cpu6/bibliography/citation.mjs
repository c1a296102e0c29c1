import { HEAD, JOURNAL, PAGES, TRAILING_YEAR, capture, firstOf } from './patterns.mjs';

const clean = (s) => s.replace(/\s+/g, ' ').trim();

const head = firstOf(
  capture(HEAD, (m, text) => ({ authors: clean(m[1]), year: Number(m[2]), rest: text.slice(m[0].length) })),
  capture(TRAILING_YEAR, (m, text) => {
    const colon = text.indexOf(':');
    return { authors: clean(text.slice(0, colon)), year: Number(m[1]), rest: text.slice(colon + 1, m.index) };
  }),
);

const pages = capture(PAGES, (m) => [Number(m[1]), Number(m[2])]);
const journal = capture(JOURNAL, (m) => clean(m[1]));

export class Citation {
  #head;

  constructor(text) {
    this.#head = head(text) ?? { authors: 'Anon.', year: 0, rest: text };
    this.pages = pages(this.#head.rest);
    this.journal = journal(this.#head.rest);
  }

  get authors() {
    return this.#head.authors;
  }

  get year() {
    return this.#head.year;
  }

  get title() {
    return clean(this.#head.rest.split('. ', 1)[0]).replace(/\.$/, '');
  }

  get key() {
    return `${this.authors.split(/[\s.]/, 1)[0].toLowerCase()}${this.year}${this.title.slice(0, 3)}`;
  }
}
