'use strict';
const path = require('node:path');
const { Worker } = require('node:worker_threads');
const { once } = require('node:events');
const { family } = require('./sequences');
const { distances } = require('./align');
const { cluster } = require('./cluster');

const sequences = family(24, 950);

function* pairsOf(n) {
  for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) yield [i, j];
}

async function main() {
  const pairs = [...pairsOf(sequences.length)];
  const [mine, theirs] = [pairs.filter((_, k) => k % 2 === 0), pairs.filter((_, k) => k % 2)];
  const worker = new Worker(path.join(__dirname, 'half.js'), { workerData: { sequences, pairs: theirs } });
  const other = once(worker, 'message');
  const own = distances(sequences, mine);
  const all = [...own, ...(await other)[0]];

  const closest = all.toSorted((x, y) => x.distance - y.distance).slice(0, 3);
  for (const { i, j, distance } of closest) console.log(sequences[i].id, sequences[j].id, distance.toFixed(4));
  const groups = cluster(sequences.map((s) => s.id), all, 0.2);
  const lineOf = new Map(sequences.map((s) => [s.id, s.line]));
  for (const group of groups) console.log(`group of ${group.length}, lines`, [...new Set(group.map((id) => lineOf.get(id)))].join(','));
}

main();
