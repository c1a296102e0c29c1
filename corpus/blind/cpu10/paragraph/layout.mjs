/**
 * Breaks a paragraph into lines of the given width with the least total
 * demerits (dynamic programming over the possible breaks).
 */
export function breakLines(words, widths, space, measure) {
  const n = words.length;
  const cost = new Float64Array(n + 1).fill(Infinity);
  const from = new Int32Array(n + 1);
  cost[0] = 0;
  for (let start = 0; start < n; start++) {
    if (cost[start] === Infinity) continue;
    let natural = -space;
    for (let end = start; end < n; end++) {
      natural += widths[end] + space;
      const gaps = end - start;
      if (natural - gaps * space * 0.33 > measure && gaps > 0) break;
      const slack = measure - natural;
      const ratio = slack >= 0 ? slack / ((gaps + 1) * space * 0.5) : -slack / (gaps * space * 0.33);
      const badness = end === n - 1 && slack >= 0 ? 0 : 100 * ratio * ratio * ratio;
      const demerits = cost[start] + (1 + badness) * (1 + badness);
      if (demerits < cost[end + 1]) {
        cost[end + 1] = demerits;
        from[end + 1] = start;
      }
    }
  }
  const lines = [];
  for (let end = n; end > 0; end = from[end]) lines.push({ start: from[end], end });
  return { lines: lines.reverse(), demerits: cost[n] };
}

export function justify(words, widths, space, line, measure, last) {
  let out = words[line.start];
  const gaps = line.end - line.start - 1;
  let natural = gaps * space;
  for (let i = line.start; i < line.end; i++) natural += widths[i];
  const extra = last || gaps === 0 ? 0 : (measure - natural) / space;
  let carried = 0;
  for (let g = 1; g <= gaps; g++) {
    carried += extra / gaps;
    const wide = Math.max(0, Math.round(carried));
    carried -= wide;
    out += ' '.repeat(1 + wide) + words[line.start + g];
  }
  return out;
}
