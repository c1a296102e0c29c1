'use strict';

const MarkdownIt = require('markdown-it');

const md = new MarkdownIt({ linkify: false, typographer: false });

function renderPage(source) {
  return `<main>${md.render(source)}</main>`;
}

function renderPages(sources) {
  return sources.map(renderPage);
}

module.exports = { renderPages };
