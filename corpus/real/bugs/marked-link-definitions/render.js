'use strict';

const { marked } = require('marked');

function toHtml(source) {
  return `<article>${marked.parse(source, { mangle: false })}</article>`;
}

module.exports = { toHtml };
