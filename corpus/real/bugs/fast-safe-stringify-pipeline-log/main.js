'use strict';

const stringify = require('fast-safe-stringify');
const { buildPipeline } = require('./pipeline');

let written = 0;
let lines = 0;

function log(level, message, details) {
  const line = stringify({ time: 1700000000000 + lines, level, message, details });
  lines += 1;
  written += line.length;
}

const { pipeline, last } = buildPipeline(4711, ['linux', 'macos', 'windows']);
log('info', 'pipeline created', { id: pipeline.id, jobs: pipeline.jobs.length });
for (const job of last) {
  for (job.attempts = 1; job.attempts <= 2; job.attempts++) {
    log('warn', 'job failed', { job });
  }
}
console.log(`${lines} lines, ${written} characters`);
