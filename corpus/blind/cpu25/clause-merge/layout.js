'use strict';

const WIDTH = 84;
const GLYPH = new Float64Array(128).fill(1);
for (const ch of 'iljt.,;:\'') GLYPH[ch.charCodeAt(0)] = 0.55;
for (const ch of 'mwMW') GLYPH[ch.charCodeAt(0)] = 1.5;

function measure(word) {
  let w = 0;
  for (let i = 0; i < word.length; i++) w += GLYPH[word.charCodeAt(i) & 127];
  return w;
}

// Minimum raggedness over each paragraph.
function breakParagraph(words) {
  const n = words.length;
  const widths = words.map(measure);
  const best = new Float64Array(n + 1).fill(Infinity);
  const from = new Int32Array(n + 1);
  best[0] = 0;
  for (let end = 1; end <= n; end++) {
    let width = -1;
    for (let start = end - 1; start >= 0; start--) {
      width += widths[start] + 1;
      if (width > WIDTH && start < end - 1) break;
      const slack = Math.max(0, WIDTH - width);
      const cost = best[start] + (end === n ? 0 : slack * slack);
      if (cost < best[end]) {
        best[end] = cost;
        from[end] = start;
      }
    }
  }
  const lines = [];
  for (let end = n; end > 0; end = from[end]) lines.push(words.slice(from[end], end).join(' '));
  return lines.reverse();
}

function paginate(text, linesPerPage) {
  const pages = [[]];
  let section = 0;
  for (const paragraph of text.split('\n')) {
    const heading = paragraph.startsWith('# ');
    if (heading) section++;
    const lines = heading ? [`${section}. ${paragraph.slice(2).toUpperCase()}`] : breakParagraph(paragraph.split(' '));
    for (const line of lines) {
      let page = pages[pages.length - 1];
      if (page.length === linesPerPage) pages.push((page = []));
      page.push(line);
    }
  }
  return pages;
}

module.exports = { paginate };
