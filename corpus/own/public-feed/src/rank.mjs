/** Time-decayed score; `now` in seconds. */
export const hotness = (member, now) => {
  const age = Math.max(1, now - member.joined) / 86400;
  return (Math.log2(1 + member.score) * 10) / Math.pow(age, 0.35) + (member.flags.verified ? 2 : 0);
};

export function topN(members, n, now) {
  const heap = [];
  const less = (a, b) => a[0] < b[0];
  for (const m of members) {
    const entry = [hotness(m, now), m];
    if (heap.length < n) {
      heap.push(entry);
      for (let i = heap.length - 1; i > 0; ) {
        const up = (i - 1) >> 1;
        if (!less(heap[i], heap[up])) break;
        [heap[i], heap[up]] = [heap[up], heap[i]];
        i = up;
      }
    } else if (less(heap[0], entry)) {
      heap[0] = entry;
      for (let i = 0; ; ) {
        let c = 2 * i + 1;
        if (c >= n) break;
        if (c + 1 < n && less(heap[c + 1], heap[c])) c++;
        if (!less(heap[c], heap[i])) break;
        [heap[i], heap[c]] = [heap[c], heap[i]];
        i = c;
      }
    }
  }
  return heap.sort((a, b) => b[0] - a[0]).map((e) => e[1]);
}
