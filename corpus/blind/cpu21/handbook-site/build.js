#!/usr/bin/env node
'use strict';

const { createHash } = require('node:crypto');
const { generate } = require('./lib/content/generate');
const { Builder } = require('./lib/build/builder');

const logger = process.env.HANDBOOK_VERBOSE ? (m) => console.error(m) : () => {};
const builder = new Builder({ logger });
const site = builder.build(generate(850, 9091));

const all = createHash('sha256');
let bytes = 0;
for (const [url, out] of builder.outputs) {
  all.update(url).update(out.etag);
  bytes += out.bytes;
}
console.log(`${builder.outputs.size} files, ${bytes} bytes, ${site.tags.size} tags, ${builder.broken} broken`);
console.log(all.digest('hex'));
