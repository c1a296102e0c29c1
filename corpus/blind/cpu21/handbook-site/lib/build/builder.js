'use strict';

const { createHash } = require('node:crypto');
const { deflateSync } = require('node:zlib');
const { Page } = require('../content/page');
const { Site } = require('../content/site');
const { render } = require('../markup/markdown');
const { layout, index } = require('./layout');

class Builder {
  constructor({ logger }) {
    this.logger = logger;
    this.outputs = new Map();
    this.broken = 0;
  }

  write(url, html) {
    this.outputs.set(url, { bytes: Buffer.byteLength(html), etag: createHash('sha1').update(html).digest('hex') });
  }

  build(files) {
    const site = new Site(files.map((f) => new Page(f)));
    const rendered = new Map();
    for (const page of site.pages) {
      rendered.set(page, render(page.body, (href) => {
        if (!href.startsWith('doc:')) return href;
        const url = site.link(page, href.slice(4));
        if (!url) this.broken++;
        return url ?? '#';
      }));
    }
    this.logger(`rendered ${rendered.size}`);
    const sections = [...site.sections.values()];
    for (const [page, { html, toc }] of rendered) {
      this.write(page.url, layout({
        page, html, toc, sections,
        neighbours: site.sections.get(page.section).neighbours(page),
        backlinks: site.backlinks.get(page.slug) ?? [],
      }));
    }
    for (const s of sections) this.write(`/${s.name.toLowerCase()}/`, index(s.name, s.pages));
    for (const [tag, pages] of site.tags) this.write(`/tags/${tag}/`, index(tag, pages));
    const search = JSON.stringify(site.pages.map((p) => [p.slug, p.title, p.tags]));
    this.write('/search.json', deflateSync(search).toString('base64'));
    return site;
  }
}

module.exports = { Builder };
