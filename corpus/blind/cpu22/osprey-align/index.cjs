'use strict';

const { once } = require('node:events');
const { Worker } = require('node:worker_threads');
const { ALPHABET, exchangeMatrix, encode } = require('./matrix.cjs');

let seed = 60221;
const random = () => {
  seed = (seed * 16807) % 2147483647;
  return seed / 2147483647;
};

function family(members, length) {
  const ancestor = Array.from({ length }, () => ALPHABET[Math.floor(random() * 20)]);
  return Array.from({ length: members }, () => ancestor
    .flatMap((c) => {
      const dice = random();
      if (dice < 0.04) return [];
      if (dice < 0.08) return [c, ALPHABET[Math.floor(random() * 20)]];
      return [dice < 0.3 ? ALPHABET[Math.floor(random() * 20)] : c];
    })
    .join(''));
}

/** Single linkage by union-find over pairs above the threshold. */
function cluster(n, scored, threshold) {
  const parent = Int32Array.from({ length: n }, (_, i) => i);
  const find = (x) => {
    while (parent[x] !== x) x = parent[x] = parent[parent[x]];
    return x;
  };
  for (const { a, b, score } of scored) if (score >= threshold) parent[find(a)] = find(b);
  const groups = new Map();
  for (let i = 0; i < n; i++) {
    const r = find(i);
    groups.set(r, [...(groups.get(r) ?? []), i]);
  }
  return [...groups.values()];
}

async function main() {
  const proteins = Array.from({ length: 9 }, () => family(6, 180 + Math.floor(random() * 120))).flat();
  const encoded = proteins.map(encode);
  const offsets = Int32Array.from([0, ...encoded.map((e) => e.length)]);
  for (let i = 1; i < offsets.length; i++) offsets[i] += offsets[i - 1];
  const residues = new Uint8Array(new SharedArrayBuffer(offsets.at(-1)));
  encoded.forEach((e, i) => residues.set(e, offsets[i]));

  const pairs = [];
  for (let a = 0; a < proteins.length; a++) for (let b = a + 1; b < proteins.length; b++) pairs.push(a, b);

  const workerData = { matrix: exchangeMatrix(random), size: 20, residues, offsets };
  const workers = [0, 1].map(() => new Worker(require.resolve('./lane.cjs'), { workerData }));
  const scored = [];
  let cursor = 0;
  await Promise.all(workers.map(async (worker) => {
    while (cursor < pairs.length) {
      const block = Int32Array.from(pairs.slice(cursor, (cursor += 80)));
      worker.postMessage(block, [block.buffer]);
      const [{ pairs: back, scores, cigars }] = await once(worker, 'message');
      scores.forEach((score, i) => scored.push({ a: back[2 * i], b: back[2 * i + 1], score, cigar: cigars[i] }));
    }
    worker.postMessage(null);
  }));

  scored.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  const groups = cluster(proteins.length, scored, 320);
  console.log(`pairs ${scored.length}, clusters ${groups.map((g) => g.length).join(' ')}`);
  for (const { a, b, score, cigar } of scored.slice(0, 4)) console.log(`${a} ${b} ${score} ${cigar.slice(0, 60)}`);
}

main();
