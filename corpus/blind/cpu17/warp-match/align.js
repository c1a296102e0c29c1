'use strict';

const GAP = 3;
const OPEN = 5;

/**
 * Best local placement of a surviving strip of threads within the cartoon, with
 * affine gaps (a moth hole is one gap, however long it is).
 */
function place(strip, cartoon, cost) {
  const n = strip.length;
  const m = cartoon.length;
  const width = m + 1;
  const score = new Int32Array((n + 1) * width);
  const gapRow = new Int32Array(width).fill(-1e6);
  const from = new Uint8Array((n + 1) * width);
  let best = 0;
  let bestAt = 0;

  for (let i = 1; i <= n; i++) {
    let gapCol = -1e6;
    const costs = cost[strip[i - 1]];
    for (let j = 1; j <= m; j++) {
      const here = i * width + j;
      gapRow[j] = Math.max(gapRow[j] - GAP, score[here - width] - OPEN);
      gapCol = Math.max(gapCol - GAP, score[here - 1] - OPEN);
      const diag = score[here - width - 1] + costs[cartoon[j - 1]];
      let s = 0;
      let way = 0;
      if (diag > s) { s = diag; way = 1; }
      if (gapRow[j] > s) { s = gapRow[j]; way = 2; }
      if (gapCol > s) { s = gapCol; way = 3; }
      score[here] = s;
      from[here] = way;
      if (s > best) { best = s; bestAt = here; }
    }
  }

  const pairs = [];
  for (let here = bestAt; from[here] !== 0 && score[here] > 0;) {
    const i = Math.floor(here / width);
    const j = here % width;
    if (from[here] === 1) {
      pairs.unshift([i - 1, j - 1]);
      here -= width + 1;
    } else if (from[here] === 2) here -= width;
    else here -= 1;
  }
  return { best, pairs };
}

module.exports = { place };
