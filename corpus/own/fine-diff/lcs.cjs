/** Length of the longest common subsequence of two lists of lines. */
exports.lcs = function lcs(a, b) {
  const ids = new Map();
  const code = (line) => ids.get(line) ?? (ids.set(line, ids.size), ids.size - 1);
  const left = Int32Array.from(a, code);
  const right = Int32Array.from(b, code);
  let previous = new Int32Array(right.length + 1);
  let current = new Int32Array(right.length + 1);
  for (let i = 1; i <= left.length; i++) {
    for (let j = 1; j <= right.length; j++) {
      if (left[i - 1] === right[j - 1]) current[j] = previous[j - 1] + 1;
      else current[j] = previous[j] > current[j - 1] ? previous[j] : current[j - 1];
    }
    [previous, current] = [current, previous];
  }
  return previous[right.length];
};
