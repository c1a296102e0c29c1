'use strict';
const { parentPort } = require('node:worker_threads');

function random(seed) {
  let state = seed * 2654435761 >>> 0;
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function tourLength(tour, distance, n) {
  let length = distance[tour[n - 1] * n + tour[0]];
  for (let i = 1; i < n; i++) length += distance[tour[i - 1] * n + tour[i]];
  return length;
}

function improve(tour, distance, n) {
  let changed = true;
  while (changed) {
    changed = false;
    for (let i = 0; i < n - 2; i++) {
      for (let k = i + 2; k < n - 1; k++) {
        const before = distance[tour[i] * n + tour[i + 1]] + distance[tour[k] * n + tour[k + 1]];
        const after = distance[tour[i] * n + tour[k]] + distance[tour[i + 1] * n + tour[k + 1]];
        if (after + 1e-12 < before) {
          tour.subarray(i + 1, k + 1).reverse();
          changed = true;
        }
      }
    }
  }
}

parentPort.on('message', ({ seed, cities: n }) => {
  const next = random(seed);
  const xs = Float64Array.from({ length: n }, next);
  const ys = Float64Array.from({ length: n }, next);
  const distance = new Float64Array(n * n);
  for (let a = 0; a < n; a++) for (let b = 0; b < n; b++) distance[a * n + b] = Math.hypot(xs[a] - xs[b], ys[a] - ys[b]);
  let best = Infinity;
  for (let attempt = 0; attempt < 14; attempt++) {
    const tour = Uint16Array.from({ length: n }, (_, i) => i);
    for (let i = n - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1));
      [tour[i], tour[j]] = [tour[j], tour[i]];
    }
    improve(tour, distance, n);
    best = Math.min(best, tourLength(tour, distance, n));
  }
  parentPort.postMessage({ seed, length: best });
});
