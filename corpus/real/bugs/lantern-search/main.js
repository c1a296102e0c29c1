'use strict';

const zlib = require('node:zlib');
const crypto = require('node:crypto');
const qs = require('qs');
const { Dice, makeCatalogue, makeSearch } = require('./model');
const engine = require('./engine');

const dice = new Dice(90210);
const index = engine.buildIndex(makeCatalogue(dice, 8000));
const searches = Array.from({ length: 2 }, (_, i) => makeSearch(dice, 8600 + i * 500));

function shareToken(search) {
  const query = qs.stringify({ s: search, v: 2 }, { encode: false });
  const packed = zlib.deflateRawSync(Buffer.from(query), { level: 4 }).toString('base64url');
  const mac = crypto.createHmac('sha256', 'lantern').update(packed).digest('base64url').slice(0, 12);
  return `${mac}.${packed}`;
}

function openToken(token) {
  const [mac, packed] = token.split('.');
  const expected = crypto.createHmac('sha256', 'lantern').update(packed).digest('base64url').slice(0, 12);
  if (mac !== expected) throw new Error('token was altered');
  const query = zlib.inflateRawSync(Buffer.from(packed, 'base64url')).toString();
  const search = { range: {}, any: [], pinned: [] };
  const pinned = new Map();
  for (const [key, value] of new URLSearchParams(query)) {
    const path = key.replace(/\]/g, '').split('[').slice(1);
    if (path[0] === 'pinned') {
      if (!pinned.has(path[1])) pinned.set(path[1], {});
      pinned.get(path[1])[path[2]] = value;
    } else if (path[0] === 'range') {
      (search.range[path[1]] ||= {})[path[2]] = value;
    } else if (path[0] === 'any') search.any.push(value);
    else if (path.length) search[path[0]] = value;
  }
  search.pinned = [...pinned.values()];
  return search;
}

const report = crypto.createHash('sha1');
let bytes = 0;
for (const search of searches) {
  const token = shareToken(search);
  bytes += token.length;
  const reopened = openToken(token);
  const before = engine.run(index, search);
  const after = engine.run(index, reopened);
  if (before.length !== after.length || reopened.pinned.length !== search.pinned.length) {
    throw new Error(search.name + ' came back different');
  }
  for (const item of after.slice(0, 50)) report.update(item.sku);
  console.log(`${search.name}: ${after.length} hits, first ${after[0] && after[0].sku}, link ${token.length} chars`);
}
console.log('total', bytes, report.digest('hex').slice(0, 12));
