'use strict';
const { Transform, Readable } = require('node:stream');
const { pipeline } = require('node:stream/promises');
const diff = require('diff');
const { editions } = require('./editions.js');

const pairs = () => {
  let before = null;
  return new Transform({
    objectMode: true,
    transform(edition, _, done) {
      if (before) this.push({ before, after: edition });
      before = edition;
      done();
    },
  });
};

const compare = () => new Transform({
  objectMode: true,
  transform({ before, after }, _, done) {
    const changes = diff.diffWords(before.text, after.text);
    done(null, { from: before.year, to: after.year, changes });
  },
});

const mark = ({ added, removed, value }) => (added ? `{+${value}+}` : removed ? `[-${value}-]` : value);

const render = () => new Transform({
  objectMode: true,
  transform({ from, to, changes }, _, done) {
    const size = changes.reduce((n, c) => n + (c.added || c.removed ? c.value.length : 0), 0);
    const lines = changes.map(mark).join('').split('\n');
    const touched = lines.filter((l) => /\{\+|\[-/.test(l));
    done(null, { from, to, size, touched });
  },
});

(async () => {
  const out = [];
  await pipeline(Readable.from(editions(3, 185)), pairs(), compare(), render(), async (source) => {
    for await (const r of source) out.push(r);
  });
  for (const { from, to, size, touched } of out) console.log(`${from}-${to}: ${touched.length} rules touched, ${size} characters`);
})();
