'use strict';

const path = require('node:path');
const { createHash } = require('node:crypto');
const { Engine } = require('./engine.js');
const { source, articles, subscribers } = require('./readers.js');

const filters = {
  upper: (text) => text.toUpperCase(),
  title: (text) => text.split(' ').map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' '),
  day: (time) => new Date(time).toISOString().slice(0, 10),
  cut: (text) => (text.length > 90 ? text.slice(0, text.lastIndexOf(' ', 90)) + '…' : text),
};

const engine = new Engine(path.join(__dirname, 'templates'), { filters });
const random = source(77);
const pool = articles(random, 60);
const issue = { title: 'The week in the valley' };
const brand = { name: 'Valley Gazette', address: 'Mill Lane 4' };

function quoted(body) {
  return body.split('\n').map((line) => (line.length > 76 ? line.match(/.{1,76}/g).join('=\n') : line)).join('\r\n');
}

const digest = createHash('sha256');
let letters = 0;
let bytes = 0;
for (const reader of subscribers(random, 14000, pool)) {
  const body = quoted(engine.render('layout', { issue, brand, reader }));
  digest.update(body);
  letters++;
  bytes += Buffer.byteLength(body);
}
console.log(`${letters} letters, ${(bytes / 1024).toFixed(1)} KiB, ${digest.digest('hex').slice(0, 16)}`);
