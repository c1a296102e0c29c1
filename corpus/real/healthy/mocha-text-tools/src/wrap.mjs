export function wrap(words, width) {
  const n = words.length;
  const cost = new Float64Array(n + 1).fill(Infinity);
  const from = new Int32Array(n + 1);
  cost[0] = 0;
  for (let end = 1; end <= n; end++) {
    let length = -1;
    for (let start = end - 1; start >= 0; start--) {
      length += words[start].length + 1;
      if (length > width) break;
      const slack = end === n ? 0 : (width - length) ** 2;
      if (cost[start] + slack < cost[end]) {
        cost[end] = cost[start] + slack;
        from[end] = start;
      }
    }
  }
  const lines = [];
  for (let end = n; end > 0; end = from[end]) lines.unshift(words.slice(from[end], end).join(' '));
  return lines;
}
