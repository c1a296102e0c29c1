'use strict';

const MATCH = 2;
const MISMATCH = -1;
const OPEN = -4;
const EXTEND = -1;
const FLOOR = -1e6;

// Global alignment score with affine gaps (Gotoh), two rows at a time.
class Aligner {
  constructor(longest) {
    this.score = new Int32Array(longest + 1);
    this.gap = new Int32Array(longest + 1);
  }

  align(a, b) {
    const { score, gap } = this;
    score[0] = 0;
    for (let j = 1; j <= b.length; j++) {
      score[j] = OPEN + j * EXTEND;
      gap[j] = FLOOR;
    }
    for (let i = 1; i <= a.length; i++) {
      let diagonal = score[0];
      let side = FLOOR;
      score[0] = OPEN + i * EXTEND;
      const base = a[i - 1];
      for (let j = 1; j <= b.length; j++) {
        const up = Math.max(gap[j] + EXTEND, score[j] + OPEN + EXTEND);
        side = Math.max(side + EXTEND, score[j - 1] + OPEN + EXTEND);
        const pair = diagonal + (base === b[j - 1] ? MATCH : MISMATCH);
        diagonal = score[j];
        gap[j] = up;
        score[j] = Math.max(pair, up, side);
      }
    }
    return score[b.length];
  }
}

const encode = (bases) => Uint8Array.from(bases, (c) => 'ACGT'.indexOf(c));

function distances(sequences, pairs) {
  const codes = sequences.map(({ bases }) => encode(bases));
  const aligner = new Aligner(Math.max(...codes.map((c) => c.length)));
  return pairs.map(([i, j]) => {
    const best = MATCH * Math.min(codes[i].length, codes[j].length);
    return { i, j, distance: 1 - aligner.align(codes[i], codes[j]) / best };
  });
}

module.exports = { distances };
