'use strict';
// Reads descriptions as NDJSON from the transcribers and writes a gzipped CSV
// plus an index of persons, the way the reading room imports them.
const { spawn } = require('node:child_process');
const { pipeline } = require('node:stream/promises');
const { createGzip } = require('node:zlib');
const { Writable } = require('node:stream');
const path = require('node:path');
const { createHash } = require('node:crypto');
const { lines } = require('./lines');
const { describe } = require('./describe');
const { csv } = require('./csv');
const { PersonIndex } = require('./persons');

const source = spawn(process.execPath, [path.join(__dirname, 'transcripts.js'), '60000'], { stdio: ['ignore', 'pipe', 'inherit'] });
const persons = new PersonIndex();
const tally = { rows: 0, rejected: 0, bytes: 0 };
const digest = createHash('sha256');

async function* records(chunks) {
  for await (const line of lines(chunks)) {
    let record;
    try {
      record = describe(JSON.parse(line));
    } catch (err) {
      tally.rejected++;
      if (tally.rejected <= 3) process.stderr.write(`skipped: ${err.message}\n`);
      continue;
    }
    persons.add(record);
    tally.rows++;
    yield record;
  }
}

const shelf = new Writable({
  write(chunk, _, done) {
    tally.bytes += chunk.length;
    digest.update(chunk);
    done();
  },
});

pipeline(source.stdout, records, csv, createGzip({ level: 6 }), shelf)
  .then(() => {
    const top = persons.mostNamed(5).map(({ name, count }) => `${name} (${count})`);
    console.log(`${tally.rows} rows, ${tally.rejected} rejected, ${(tally.bytes / 1024).toFixed(0)} KiB`);
    console.log('most named:', top.join('; '));
  })
  .catch((err) => {
    console.error(err);
    process.exitCode = 1;
  });
