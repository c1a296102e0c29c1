'use strict';
const { Worker } = require('node:worker_threads');
const path = require('node:path');

const TILES = [];
for (let y = 0; y < 3; y++) for (let x = 0; x < 4; x++) TILES.push({ x, y });

function renderWith(tiles) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(path.join(__dirname, 'lib', 'render-worker.js'), { workerData: { size: 540, seed: 20 } });
    const done = [];
    let next = 0;
    worker.on('error', reject);
    worker.on('message', (tile) => {
      done.push(tile);
      if (next < tiles.length) worker.postMessage(tiles[next++]);
      else worker.terminate().then(() => resolve(done));
    });
    worker.postMessage(tiles[next++]);
  });
}

async function main() {
  const lanes = [TILES.filter((_, i) => i % 2 === 0), TILES.filter((_, i) => i % 2 === 1)];
  const tiles = (await Promise.all(lanes.map(renderWith))).flat();
  for (const { x, y, land, peak } of tiles.sort((a, b) => a.y - b.y || a.x - b.x)) console.log(`${x},${y} land ${(land * 100).toFixed(1)}% peak ${peak.toFixed(3)}`);
}

main();
