import { Rule } from './rule.mjs';

/** Pairs first, then the widest ways from each to each. */
export class Schulze extends Rule {
  get pairs() {
    const { candidates: n, groups, starts, choices, weights } = this.roll;
    const beats = new Float64Array(n * n);
    const seen = new Int32Array(n).fill(-1);
    for (let g = 0; g < groups; g++) {
      const w = weights[g];
      for (let i = starts[g]; i < starts[g + 1]; i++) {
        const row = choices[i] * n;
        seen[choices[i]] = g;
        for (let c = 0; c < n; c++) if (seen[c] !== g) beats[row + c] += w;
      }
    }
    return beats;
  }

  *rounds() {
    const n = this.roll.candidates;
    const beats = this.pairs;
    const way = new Float64Array(n * n);
    for (let a = 0; a < n; a++) for (let b = 0; b < n; b++) if (beats[a * n + b] > beats[b * n + a]) way[a * n + b] = beats[a * n + b];
    for (let m = 0; m < n; m++) {
      for (let a = 0; a < n; a++) {
        if (a === m) continue;
        const am = way[a * n + m];
        for (let b = 0; b < n; b++) {
          const through = Math.min(am, way[m * n + b]);
          if (through > way[a * n + b]) way[a * n + b] = through;
        }
      }
      yield { through: m };
    }
    const wins = Array.from({ length: n }, (_, a) => {
      let count = 0;
      for (let b = 0; b < n; b++) if (way[a * n + b] > way[b * n + a]) count++;
      return count;
    });
    const order = wins.map((_, c) => c).sort((a, b) => wins[b] - wins[a] || a - b);
    return order.slice(0, this.seats).sort((a, b) => a - b);
  }
}
