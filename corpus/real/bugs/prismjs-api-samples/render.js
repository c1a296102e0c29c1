'use strict';

const Prism = require('prismjs');
require('prismjs/components/prism-json');
const { sampleResponse } = require('./samples');

function codeBlock(title, source, language) {
  const html = Prism.highlight(source, Prism.languages[language], language);
  return `<figure><figcaption>${title}</figcaption><pre class="language-${language}"><code>${html}</code></pre></figure>`;
}

const pages = [
  codeBlock('GET /orders?limit=20', sampleResponse(20), 'json'),
  codeBlock('GET /orders?limit=640', sampleResponse(640), 'json'),
];

console.log(pages.map((page) => page.length).join(' '));
