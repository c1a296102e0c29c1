'use strict';
const { objects } = require('./objects');
const { print } = require('./printer');
const { languages, sheet } = require('./settings');

class Sheets {
  #pages = [[]];

  place(label) {
    let page = this.#pages.at(-1);
    if (page.length === sheet.perPage) this.#pages.push((page = []));
    page.push(label);
  }

  get summary() {
    const size = this.#pages.flat().reduce((n, { html }) => n + html.length, 0);
    return { pages: this.#pages.length, size };
  }
}

const books = Object.fromEntries(languages.map((lang) => [lang, new Sheets()]));
for (const object of objects(170)) {
  for (const lang of languages) {
    const html = print('label', { object, lang, room: object.room, loan: object.loan });
    books[lang].place({ inventory: object.inventory, html });
  }
}

for (const [lang, sheets] of Object.entries(books)) {
  const { pages, size } = sheets.summary;
  console.log(`${lang}: ${pages} sheets, ${size} characters`);
}
