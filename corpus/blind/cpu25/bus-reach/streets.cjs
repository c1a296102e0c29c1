'use strict';

/** Street grid with missing blocks, one-way streets and a few fast roads, in compressed rows. */
function streets(width, height, seed) {
  let s = seed;
  const rnd = () => {
    s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
    return s / 4294967296;
  };
  const n = width * height;
  const edges = [];
  const link = (a, b, seconds) => {
    edges.push([a, b, seconds]);
    if (rnd() > 0.12) edges.push([b, a, seconds]);
  };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      const fast = y % 17 === 0 || x % 23 === 0;
      if (x + 1 < width && rnd() > 0.08) link(at, at + 1, Math.round((fast ? 9 : 20) + rnd() * 25));
      if (y + 1 < height && rnd() > 0.08) link(at, at + width, Math.round((fast ? 9 : 20) + rnd() * 25));
      if (x + 1 < width && y + 1 < height && rnd() < 0.05) link(at, at + width + 1, Math.round(25 + rnd() * 30));
    }
  }
  const first = new Int32Array(n + 1);
  for (const [from] of edges) first[from + 1]++;
  for (let i = 0; i < n; i++) first[i + 1] += first[i];
  const fill = first.slice();
  const to = new Int32Array(edges.length);
  const cost = new Int32Array(edges.length);
  for (const [from, target, seconds] of edges) {
    const k = fill[from]++;
    to[k] = target;
    cost[k] = seconds;
  }
  return { n, width, height, first, to, cost };
}

module.exports = { streets };
