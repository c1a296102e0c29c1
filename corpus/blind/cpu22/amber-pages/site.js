'use strict';

const { render, highlight } = require('./blocks.js');

class Site {
  constructor(plugins) {
    this.plugins = plugins;
    this.pages = [];
    this.tags = new Map();
    this.urls = new Map();
    this.dangling = 0;
    this.highlight = highlight;
  }

  add(path, source) {
    const page = { path, source, url: `/${path.replace(/\.md$/, '')}/`, toc: [] };
    this.pages.push(page);
    this.urls.set(path, page.url);
  }

  resolve(href) {
    if (!href.endsWith('.md')) return href;
    const url = this.urls.get(href);
    if (url === undefined) this.dangling++;
    return url ?? '#';
  }

  run(hook, ...args) {
    for (const p of this.plugins) p[hook]?.(...args);
  }

  build() {
    for (const page of this.pages) this.run('parse', page);
    this.run('collect', this.pages, this);
    for (const page of this.pages) page.html = render(page.body, this, page);
    for (const page of this.pages) this.run('emit', page, this);
  }
}

module.exports = { Site };
