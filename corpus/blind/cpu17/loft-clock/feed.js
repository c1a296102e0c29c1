'use strict';
const { Readable } = require('node:stream');

const LOFTS = ['Barnsley', 'Bruges', 'Halifax', 'Lille', 'Mansfield', 'Ostend'];

function* lines(birds, races) {
  let s = 31415;
  const next = (n) => (s = (s * 16807) % 2147483647) % n;
  for (let race = 0; race < races; race++) {
    yield JSON.stringify({ type: 'liberated', race, at: race * 604800, km: 180 + next(600) }) + '\n';
    for (let i = 0; i < birds; i++) {
      const ring = `GB${20 + (i % 6)}-${String(i).padStart(5, '0')}`;
      const loft = LOFTS[i % LOFTS.length];
      yield JSON.stringify({ type: 'clocked', race, ring, loft, at: race * 604800 + 9000 + next(30000), wind: next(40) / 10 }) + '\n';
      if (next(60) === 0) yield JSON.stringify({ type: 'query', race, ring, reason: 'ring unreadable' }) + '\n';
    }
    yield JSON.stringify({ type: 'closed', race }) + '\n';
  }
}

/** As the clocks' reader hands it over: pieces of 16 KiB that end anywhere. */
function* pieces(source, size = 16384) {
  let batch = '';
  for (const line of source) {
    batch += line;
    if (batch.length >= size) {
      yield Buffer.from(batch.slice(0, size));
      batch = batch.slice(size);
    }
  }
  if (batch) yield Buffer.from(batch);
}

module.exports = { feed: (birds, races) => Readable.from(pieces(lines(birds, races))) };
