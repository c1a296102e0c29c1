/** Seed and extend: vote for diagonals by shared k-mers, then align the best within a band. */
export function mapRead(read, index, genome) {
  const { k, seeds } = index;
  const mask = 4 ** k - 1;
  const votes = new Map();
  let code = 0;
  for (let i = 0; i < read.bases.length; i++) {
    code = ((code << 2) | read.bases[i]) & mask;
    if (i < k - 1) continue;
    const hits = seeds.get(code);
    if (!hits) continue;
    for (const h of hits) {
      const diagonal = h - (i - k + 1);
      votes.set(diagonal, (votes.get(diagonal) ?? 0) + 1);
    }
  }
  const best = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 2);
  let place = -1;
  let score = -Infinity;
  for (const [diagonal] of best) {
    const s = banded(read.bases, genome, Math.max(0, diagonal), 6);
    if (s > score) {
      score = s;
      place = diagonal;
    }
  }
  return { id: read.id, place, score };
}

function banded(query, target, offset, band) {
  const width = 2 * band + 1;
  let previous = new Int32Array(width);
  let current = new Int32Array(width);
  let best = 0;
  for (let i = 0; i < query.length; i++) {
    for (let b = 0; b < width; b++) {
      const j = offset + i + b - band;
      if (j < 0 || j >= target.length) { current[b] = 0; continue; }
      let s = previous[b] + (query[i] === target[j] ? 2 : -3);
      if (b > 0 && current[b - 1] - 4 > s) s = current[b - 1] - 4;
      if (b + 1 < width && previous[b + 1] - 4 > s) s = previous[b + 1] - 4;
      current[b] = s > 0 ? s : 0;
      if (s > best) best = s;
    }
    [previous, current] = [current, previous];
  }
  return best;
}
