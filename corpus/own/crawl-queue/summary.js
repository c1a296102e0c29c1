function summarize(depth) {
  const counts = [];
  for (const value of depth.values()) counts[value] = (counts[value] ?? 0) + 1;
  return counts.join(' ');
}
module.exports = { summarize };
