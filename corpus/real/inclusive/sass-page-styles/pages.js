'use strict';
const tones = ['sea', 'sand', 'brick', 'moss', 'plum'];
const names = ['home', 'about', 'shop', 'cart', 'checkout', 'account', 'orders', 'help', 'search', 'product', 'brand', 'gift', 'returns', 'stores', 'jobs', 'press', 'news', 'login'];

const variants = names.flatMap((name) => [name, `${name}-compact`, `${name}-print`]);

exports.pages = variants.map((name, i) => ({
  name,
  tone: tones[i % tones.length],
  parts: ['header', 'hero', 'list', 'aside', 'footer'].map((part) => `${name}-${part}`),
}));
