'use strict';

const { DOMImplementation, XMLSerializer } = require('@xmldom/xmldom');

const NS = 'http://www.sitemaps.org/schemas/sitemap/0.9';

function catalogue(count) {
  return Array.from({ length: count }, (_, i) => ({
    slug: `product-${i}`,
    changed: new Date(Date.UTC(2024, 0, 1) + i * 3600e3).toISOString().slice(0, 10),
  }));
}

function element(doc, name, text) {
  const node = doc.createElementNS(NS, name);
  node.appendChild(doc.createTextNode(text));
  return node;
}

function sitemap(products) {
  const doc = new DOMImplementation().createDocument(NS, 'urlset', null);
  const root = doc.documentElement;
  for (const product of products) {
    const url = doc.createElementNS(NS, 'url');
    url.appendChild(element(doc, 'loc', `https://shop.example/p/${product.slug}`));
    url.appendChild(element(doc, 'lastmod', product.changed));
    root.appendChild(url);
  }
  return new XMLSerializer().serializeToString(doc);
}

console.log(sitemap(catalogue(Number(process.env.URLS || 11000))).length, 'characters');
