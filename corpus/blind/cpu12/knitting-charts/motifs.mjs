const motif = (name, ...rows) => ({ name, width: rows[0].length, rows });

export const MOTIFS = [
  motif('seed', 'k-', '-k'),
  motif('ladder', 'kkk--', 'kk-k-', 'k-kk-', '-kkk-'),
  motif('diamond', 'kkk-kkk', 'kk-k-kk', 'k-kkk-k', '-kkkkk-', 'k-kkk-k', 'kk-k-kk'),
  motif('wave', 'kko/kk', 'ko/kkk', 'o/kkkk', 'ko/kkk'),
];

export const VERB = { k: 'k', '-': 'p', o: 'yo', '/': 'k2tog' };

/** Runs of equal stitches in a row of the chart. */
export function* runs(row, width, wrongSide) {
  let last = null;
  let n = 0;
  for (let i = 0; i < width; i++) {
    const c = row[(wrongSide ? width - 1 - i : i) % row.length];
    const stitch = wrongSide && (c === 'k' || c === '-') ? (c === 'k' ? '-' : 'k') : c;
    if (stitch === last) n++;
    else {
      if (last) yield [last, n];
      last = stitch;
      n = 1;
    }
  }
  if (last) yield [last, n];
}
