'use strict';
const crypto = require('crypto');
const TurndownService = require('turndown');
const { buildPages } = require('./pages');

function exporter() {
  const service = new TurndownService({ headingStyle: 'atx', bulletListMarker: '-' });
  service.addRule('wikiLink', {
    filter: (node) => node.nodeName === 'A' && (node.getAttribute('href') || '').startsWith('/p/'),
    replacement: (content, node) => `[[${content}|${node.getAttribute('href').slice(3)}]]`,
  });
  return (page) => ({ slug: page.slug, body: service.turndown(page.html) });
}

function index(documents) {
  const terms = new Map();
  for (const { slug, body } of documents) {
    for (const term of new Set(body.toLowerCase().match(/[a-z]{4,}/g))) {
      if (!terms.has(term)) terms.set(term, []);
      terms.get(term).push(slug);
    }
  }
  return terms;
}

const convert = exporter();
const documents = buildPages(60).map(convert);
const terms = index(documents);
const digest = crypto.createHash('sha1');
documents.forEach((d) => digest.update(d.body));
console.log(documents.length, 'pages', documents.reduce((n, d) => n + d.body.length, 0), 'characters');
console.log([...terms].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1)).slice(0, 5).map(([t, s]) => `${t}:${s.length}`).join(' '));
console.log(digest.digest('hex'));
