'use strict';
const hljs = require('highlight.js');

function attributes(info) {
  const out = {};
  for (const [, key, value] of info.matchAll(/(\w+)="([^"]*)"/g)) out[key] = value;
  return out;
}

function colour(code, info) {
  const result = hljs.getLanguage(info) ? hljs.highlight(code, { language: info }) : hljs.highlightAuto(code);
  return result.value;
}

function figure(code, info) {
  const { title } = attributes(info);
  const caption = title ? `<figcaption>${title}</figcaption>` : '';
  return `<figure>${caption}<pre><code>${colour(code, info)}</code></pre></figure>`;
}

module.exports = { figure };
