'use strict';

/**
 * Shortest edit script of two int arrays (Myers, with the trace kept per step).
 * Gives runs: { at, drop, add } where add is a range of b.
 */
function editScript(a, b) {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const n = a.length - head - tail;
  const m = b.length - head - tail;
  if (n === 0 && m === 0) return [];
  const max = n + m;
  const v = new Int32Array(2 * max + 3);
  const off = max + 1;
  const trace = [];
  let d = 0;
  search: for (; d <= max; d++) {
    trace.push(v.slice(off - d - 1, off + d + 2));
    for (let k = -d; k <= d; k += 2) {
      let x = k === -d || (k !== d && v[off + k - 1] < v[off + k + 1]) ? v[off + k + 1] : v[off + k - 1] + 1;
      let y = x - k;
      while (x < n && y < m && a[head + x] === b[head + y]) {
        x++;
        y++;
      }
      v[off + k] = x;
      if (x >= n && y >= m) break search;
    }
  }
  const runs = [];
  let x = n;
  let y = m;
  for (; d > 0; d--) {
    const before = trace[d];
    const mid = d + 1;
    const k = x - y;
    const down = k === -d || (k !== d && before[mid + k - 1] < before[mid + k + 1]);
    const fromK = down ? k + 1 : k - 1;
    const fromX = before[mid + fromK];
    const fromY = fromX - fromK;
    const last = runs[runs.length - 1];
    const stepX = down ? fromX : fromX + 1;
    const stepY = down ? fromY + 1 : fromY;
    if (last !== undefined && last.at === head + stepX && last.add[0] === head + stepY) {
      last.at = head + fromX;
      last.drop += down ? 0 : 1;
      last.add[0] = head + fromY;
    } else {
      runs.push({ at: head + fromX, drop: down ? 0 : 1, add: [head + fromY, head + stepY] });
    }
    x = fromX;
    y = fromY;
  }
  return runs.reverse();
}

module.exports = { editScript };
