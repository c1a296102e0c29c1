'use strict';
const { createHash } = require('node:crypto');
const sortPermutation = require('./lib/mergesort');
const kway = require('./lib/kway');
const { readShard, timestamp } = require('./lib/shard');

const SHARDS = [0, 1, 2, 3];
const hash = createHash('sha256');

function mergeHour(hour) {
  const runs = SHARDS.map((shard) => {
    const lines = readShard(shard + hour * SHARDS.length, 6000);
    const keys = Float64Array.from(lines, timestamp);
    return { lines, keys, order: sortPermutation(keys) };
  });
  let batch = [];
  let total = 0;
  for (const line of kway(runs)) {
    batch.push(line);
    if (batch.length === 1024) {
      hash.update(batch.join('\n'));
      total += batch.length;
      batch = [];
    }
  }
  hash.update(batch.join('\n'));
  return total + batch.length;
}

let total = 0;
for (let hour = 0; hour < 90; hour++) total += mergeHour(hour);
console.log(total, hash.digest('hex').slice(0, 10));
