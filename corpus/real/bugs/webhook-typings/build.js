'use strict';

const { compile } = require('json-schema-to-typescript');
const { catalogue } = require('./catalogue');
const { checkRefs } = require('./check');
const { describe } = require('./overview');

const OPTIONS = { format: false, bannerComment: '', declareExternallyReferenced: true };

async function typingsFor(schema) {
  const source = await compile(schema, schema.title, OPTIONS);
  return source.replace(/\r/g, '');
}

async function main() {
  const versions = [
    { label: 'v1', seed: 11, records: 90, events: 60 },
    { label: 'v2', seed: 12, records: 120, events: 90 },
  ];
  for (const { label, seed, records, events } of versions) {
    const schema = catalogue(label, seed, records, events);
    const problems = checkRefs(schema);
    if (problems.length) throw new Error(problems.join('\n'));
    const source = await typingsFor(schema);
    console.log(label, describe(source));
  }
}

main().catch((err) => {
  console.error(err);
  process.exitCode = 1;
});
