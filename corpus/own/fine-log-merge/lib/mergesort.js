'use strict';

const INSERTION = 12;

/** Stable bottom-up merge sort on a parallel pair of arrays: keys (numbers) and positions. */
module.exports = function sortPermutation(keys) {
  const n = keys.length;
  let from = new Uint32Array(n);
  let to = new Uint32Array(n);
  for (let i = 0; i < n; i++) from[i] = i;
  for (let lo = 0; lo < n; lo += INSERTION) {
    const hi = Math.min(n, lo + INSERTION);
    for (let i = lo + 1; i < hi; i++) {
      const v = from[i];
      let j = i - 1;
      while (j >= lo && keys[from[j]] > keys[v]) {
        from[j + 1] = from[j];
        j--;
      }
      from[j + 1] = v;
    }
  }
  for (let width = INSERTION; width < n; width *= 2) {
    for (let lo = 0; lo < n; lo += 2 * width) {
      const mid = Math.min(n, lo + width);
      const hi = Math.min(n, lo + 2 * width);
      let a = lo, b = mid;
      for (let k = lo; k < hi; k++) {
        if (a < mid && (b >= hi || keys[from[a]] <= keys[from[b]])) to[k] = from[a++];
        else to[k] = from[b++];
      }
    }
    [from, to] = [to, from];
  }
  return from;
};
