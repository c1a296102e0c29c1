'use strict';
const { createHash } = require('node:crypto');
const { records, seeded } = require('./records');
const { open, seal } = require('./seal');
const { Archive } = require('./archive');

function main(count) {
  const all = [...records(count)];
  const archive = new Archive();
  try {
    const size = archive.write(all.map((record) => seal(record, seeded(`iv${record.owner}`).subarray(0, 12))));

    // a sample is opened again, as the auditors ask for
    const stored = archive.read();
    const sample = stored.filter((_, i) => i % 6 === 0);
    const byOwner = new Map(all.map((record) => [record.owner, record]));
    const opened = sample.map((s) => ({ owner: s.owner, note: open(s, byOwner.get(s.owner).passphrase) }));
    const wrong = opened.filter(({ owner, note }) => byOwner.get(owner).note !== note);

    const sum = createHash('sha1');
    for (const s of stored) sum.update(s.body).update(s.tag);
    console.log(`${stored.length} records sealed, ${size} bytes, ${sum.digest('hex').slice(0, 12)}`);
    console.log(`${opened.length} opened, ${wrong.length} wrong; first: ${opened[0].note}`);
  } finally {
    archive.remove();
  }
}

main(Number(process.argv[2] ?? 24));
