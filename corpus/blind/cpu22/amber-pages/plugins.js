'use strict';

const { createHash } = require('node:crypto');
const { deflateRawSync } = require('node:zlib');
const { escape } = require('./inline.js');

const frontMatter = {
  name: 'front-matter',
  parse(page) {
    const end = page.source.indexOf('\n---\n', 4);
    page.meta = Object.fromEntries(page.source.slice(4, end).split('\n').map((l) => {
      const colon = l.indexOf(': ');
      return [l.slice(0, colon), l.slice(colon + 2)];
    }));
    page.body = page.source.slice(end + 5);
    page.tags = page.meta.tags.split(' ');
  },
};

const tagIndex = {
  name: 'tags',
  collect(pages, site) {
    for (const page of pages) {
      for (const tag of page.tags) {
        if (!site.tags.has(tag)) site.tags.set(tag, []);
        site.tags.get(tag).push(page);
      }
    }
    for (const list of site.tags.values()) list.sort((a, b) => (a.meta.date < b.meta.date ? 1 : a.meta.date > b.meta.date ? -1 : 0));
  },
};

const layout = {
  name: 'layout',
  emit(page, site) {
    const toc = page.toc.map((t) => `<li class="l${t.level}"><a href="#${t.id}">${escape(t.text)}</a></li>`).join('');
    const near = page.tags.flatMap((t) => site.tags.get(t).slice(0, 3)).filter((p) => p !== page);
    const related = near.map((p) => `<a href="${p.url}">${escape(p.meta.title)}</a>`).join(', ');
    page.output = `<!doctype html><title>${escape(page.meta.title)}</title><nav><ul>${toc}</ul></nav>\n${page.html}\n<aside>${related}</aside>`;
  },
};

const precompress = {
  name: 'precompress',
  emit(page) {
    page.packed = deflateRawSync(page.output, { level: 6 });
    page.etag = createHash('sha1').update(page.output).digest('base64url');
  },
};

module.exports = [frontMatter, tagIndex, layout, precompress];
