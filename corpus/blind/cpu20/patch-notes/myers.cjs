'use strict';

/** Gives every distinct line a number, so that lines are compared as integers. */
class Lines {
  #numbers = new Map();

  encode(lines) {
    const out = new Int32Array(lines.length);
    for (let i = 0; i < lines.length; i++) {
      let number = this.#numbers.get(lines[i]);
      if (number === undefined) this.#numbers.set(lines[i], (number = this.#numbers.size));
      out[i] = number;
    }
    return out;
  }
}

/** Shortest edit script after Myers, in linear space: marks what is removed from `a` and added in `b`. */
function compare(a, b) {
  const removed = new Uint8Array(a.length);
  const added = new Uint8Array(b.length);
  const size = a.length + b.length + 3;
  const down = new Int32Array(2 * size);
  const up = new Int32Array(2 * size);

  function middle(aLow, aHigh, bLow, bHigh) {
    const n = aHigh - aLow;
    const m = bHigh - bLow;
    const delta = n - m;
    const odd = (delta & 1) !== 0;
    const limit = (n + m + 1) >> 1;
    down[size + 1] = 0;
    up[size + 1] = 0;
    for (let d = 0; d <= limit; d++) {
      const least = -(d - 2 * Math.max(0, d - m));
      const most = d - 2 * Math.max(0, d - n);
      for (let k = least; k <= most; k += 2) {
        let x = k === -d || (k !== d && down[size + k - 1] < down[size + k + 1]) ? down[size + k + 1] : down[size + k - 1] + 1;
        const from = x;
        while (x < n && x - k < m && a[aLow + x] === b[bLow + x - k]) x++;
        down[size + k] = x;
        const other = delta - k;
        if (odd && other >= -(d - 1) && other <= d - 1 && x + up[size + other] >= n) {
          return [aLow + from, bLow + from - k, aLow + x, bLow + x - k];
        }
      }
      for (let k = least; k <= most; k += 2) {
        let x = k === -d || (k !== d && up[size + k - 1] < up[size + k + 1]) ? up[size + k + 1] : up[size + k - 1] + 1;
        const from = x;
        while (x < n && x - k < m && a[aHigh - 1 - x] === b[bHigh - 1 - x + k]) x++;
        up[size + k] = x;
        const other = delta - k;
        if (!odd && other >= -d && other <= d && x + down[size + other] >= n) {
          return [aHigh - x, bHigh - x + k, aHigh - from, bHigh - from + k];
        }
      }
    }
    throw new Error('no path');
  }

  const work = [[0, a.length, 0, b.length]];
  while (work.length > 0) {
    let [aLow, aHigh, bLow, bHigh] = work.pop();
    while (aLow < aHigh && bLow < bHigh && a[aLow] === b[bLow]) {
      aLow++;
      bLow++;
    }
    while (aLow < aHigh && bLow < bHigh && a[aHigh - 1] === b[bHigh - 1]) {
      aHigh--;
      bHigh--;
    }
    if (aLow === aHigh) {
      added.fill(1, bLow, bHigh);
    } else if (bLow === bHigh) {
      removed.fill(1, aLow, aHigh);
    } else {
      const [x0, y0, x1, y1] = middle(aLow, aHigh, bLow, bHigh);
      work.push([aLow, x0, bLow, y0], [x1, aHigh, y1, bHigh]);
    }
  }
  return { removed, added };
}

module.exports = { Lines, compare };
