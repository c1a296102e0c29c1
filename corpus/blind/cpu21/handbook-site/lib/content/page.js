'use strict';

const { frontmatter } = require('./frontmatter');

class Page {
  constructor(file) {
    const { data, body } = frontmatter(file.text);
    this.source = file.path;
    this.slug = data.slug;
    this.title = data.title;
    this.section = data.section;
    this.weight = Number(data.weight ?? 0);
    this.updated = new Date(`${data.updated}T00:00:00Z`);
    this.tags = data.tags ? data.tags.split(',').map((t) => t.trim()) : [];
    this.body = body;
  }

  get url() { return `/${this.section.toLowerCase()}/${this.slug}/`; }
}

module.exports = { Page };
