'use strict';
const { Pipeline } = require('./pipeline.cjs');
const source = require('./source.cjs');

const pipeline = new Pipeline()
  .use(require('./steps/normalize.cjs'))
  .use(require('./steps/dedupe.cjs'))
  .use(require('./steps/enrich.cjs'));

const out = pipeline.run(source.rows(12000));
process.stdout.write(`${out.length} rows, ${out.reduce((n, r) => n + r.qty, 0)} pieces\n`);
