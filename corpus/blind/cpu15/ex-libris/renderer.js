'use strict';
const path = require('node:path');
const nunjucks = require('nunjucks');

class LabelRenderer {
  #env;
  #library;

  constructor(library, { folder = path.join(__dirname, 'templates'), preview = false } = {}) {
    this.#library = library;
    this.#env = nunjucks.configure(folder, { autoescape: true, trimBlocks: true, lstripBlocks: true, noCache: !preview });
    this.#env.addGlobal('library', library);
  }

  label(sheet) {
    return this.#env.render('label.njk', { sheet });
  }

  *pages(sheets, perPage) {
    let page = [];
    for (const sheet of sheets) {
      page.push(this.label(sheet));
      if (page.length === perPage) {
        yield page.join('\n');
        page = [];
      }
    }
    if (page.length) yield page.join('\n');
  }
}

module.exports = { LabelRenderer };
