'use strict';

const { escape } = require('../markup/inline');

const anchor = (page) => `<a href="${page.url}">${escape(page.title)}</a>`;

function layout({ page, html, toc, neighbours, backlinks, sections }) {
  const parts = [`<!doctype html><title>${escape(page.title)}</title>`, '<nav>'];
  for (const s of sections) parts.push(`<a href="/${s.name.toLowerCase()}/"${s.name === page.section ? ' aria-current="page"' : ''}>${escape(s.name)}</a>`);
  parts.push('</nav><aside>');
  for (const t of toc) parts.push(`<a href="#${t.id}">${escape(t.text)}</a>`);
  parts.push('</aside><main>', html, '</main><footer>');
  parts.push(`<time>${page.updated.toISOString().slice(0, 10)}</time>`);
  if (neighbours.prev) parts.push(`<span>${anchor(neighbours.prev)}</span>`);
  if (neighbours.next) parts.push(`<span>${anchor(neighbours.next)}</span>`);
  for (const b of backlinks) parts.push(anchor(b));
  parts.push('</footer>');
  return parts.join('\n');
}

function index(name, pages) {
  return `<h1>${escape(name)}</h1><ol>${pages.map((p) => `<li>${anchor(p)}</li>`).join('')}</ol>`;
}

module.exports = { layout, index };
