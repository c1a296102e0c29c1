'use strict';
const { parentPort, workerData } = require('node:worker_threads');
const { Terrain } = require('./terrain');

const terrain = new Terrain(workerData.seed);

parentPort.on('message', ({ x, y }) => {
  const { size } = workerData;
  const heights = new Float32Array(size * size);
  let land = 0;
  let peak = -Infinity;
  for (let row = 0; row < size; row++) {
    for (let col = 0; col < size; col++) {
      const h = terrain.height(x + col / size, y + row / size);
      heights[row * size + col] = h;
      if (h > 0) land++;
      if (h > peak) peak = h;
    }
  }
  parentPort.postMessage({ x, y, land: land / heights.length, peak, heights }, [heights.buffer]);
});
