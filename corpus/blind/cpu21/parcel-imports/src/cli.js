'use strict';

const { Readable } = require('node:stream');
const { pipeline } = require('node:stream/promises');
const { dropFiles } = require('./lib/fixtures');
const { ManifestImporter } = require('./importers/manifest-importer');
const { Metrics } = require('./lib/metrics');
const { enrich } = require('./importers/enrich');
const { ParcelStore } = require('./store/parcel-store');

async function run(files, seed) {
  const rejects = [];
  const metrics = new Metrics();
  const store = new ParcelStore();
  await pipeline(
    Readable.from(dropFiles(files, seed)),
    new ManifestImporter({ strict: true, rejects, metrics }),
    enrich(),
    store,
  );
  console.log(metrics.snapshot());
  if (process.env.IMPORT_TIMINGS) console.error(metrics.slowest().join('\n'));
  console.log(JSON.stringify(store.report(), null, 1));
  console.log(`${rejects.length} rejected`, rejects.slice(0, 2).map((r) => `${r.file}: ${r.problems[0]}`));
}

run(130, 4242).catch((err) => {
  console.error(err);
  process.exitCode = 1;
});
