'use strict';

const { parentPort, workerData } = require('node:worker_threads');
const { Aligner } = require('./align.cjs');

const { matrix, size, residues, offsets } = workerData;
const longest = offsets.reduce((m, o, i) => Math.max(m, i ? o - offsets[i - 1] : 0), 0);
const aligner = new Aligner(matrix, size, longest);
const protein = (i) => residues.subarray(offsets[i], offsets[i + 1]);

parentPort.on('message', (pairs) => {
  if (pairs === null) return parentPort.close();
  const scores = new Int32Array(pairs.length / 2);
  const cigars = [];
  for (let p = 0; p < pairs.length; p += 2) {
    const r = aligner.align(protein(pairs[p]), protein(pairs[p + 1]));
    scores[p / 2] = r.score;
    cigars.push(r.cigar);
  }
  parentPort.postMessage({ pairs, scores, cigars }, [pairs.buffer, scores.buffer]);
});
