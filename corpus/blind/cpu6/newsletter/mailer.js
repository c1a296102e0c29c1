'use strict';
const nunjucks = require('nunjucks');
const templates = require('./templates');

class MemoryLoader extends nunjucks.Loader {
  constructor(sources, options = {}) {
    super();
    this.sources = sources;
    this.noCache = Boolean(options.watch);
  }

  getSource(name) {
    const src = this.sources[name];
    return src === undefined ? null : { src, path: name, noCache: this.noCache };
  }
}

class Mailer {
  #env;
  #minify;

  constructor({ preview = process.env.NODE_ENV !== 'production', minify = true } = {}) {
    // in preview the editors want to see a changed template at once
    this.#env = new nunjucks.Environment(new MemoryLoader(templates, { watch: preview }), { autoescape: true, trimBlocks: true });
    this.#minify = minify;
  }

  compose(member, issue, offers) {
    const html = this.#env.render('letter.njk', { member, issue, offers });
    return { to: member.mail, subject: `${issue.name} ${issue.number}`, html: this.#minify ? squeeze(html) : html };
  }
}

const squeeze = (html) => html.replace(/>\s+</g, '><').replace(/[ \t]{2,}/g, ' ').trim();

module.exports = { Mailer };
