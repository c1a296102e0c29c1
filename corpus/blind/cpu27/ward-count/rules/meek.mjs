import { Rule } from './rule.mjs';

const ENOUGH = 1e-9;

/** Meek's rule: each elected candidate keeps the share that just meets the quota. */
export class Meek extends Rule {
  passes = 0;

  #tally(keep, votes) {
    this.passes++;
    const { starts, choices, weights } = this.roll;
    votes.fill(0);
    let lost = 0;
    let i = 0;
    for (let g = 0; g < weights.length; g++) {
      const end = starts[g + 1];
      let w = weights[g];
      for (; i < end; i++) {
        const k = keep[choices[i]];
        if (k === 1) {
          votes[choices[i]] += w;
          w = 0;
          break;
        }
        votes[choices[i]] += w * k;
        w *= 1 - k;
      }
      i = end;
      lost += w;
    }
    return lost;
  }

  *rounds() {
    const { seats } = this;
    const { candidates, papers } = this.roll;
    const keep = new Float64Array(candidates).fill(1);
    const votes = new Float64Array(candidates);
    const elected = [];
    let hopeful = Array.from({ length: candidates }, (_, c) => c);
    for (;;) {
      if (elected.length + hopeful.length <= seats) return [...elected, ...hopeful].sort((a, b) => a - b);
      let lost = this.#tally(keep, votes);
      let quota = (papers - lost) / (seats + 1);
      for (;;) {
        let surplus = 0;
        for (const c of elected) {
          surplus += Math.max(0, votes[c] - quota);
          keep[c] = Math.min(1, (keep[c] * quota) / votes[c]);
        }
        if (surplus < ENOUGH * papers) break;
        lost = this.#tally(keep, votes);
        quota = (papers - lost) / (seats + 1);
        if (hopeful.some((c) => votes[c] > quota + 1e-9)) break;
      }
      const over = hopeful.filter((c) => votes[c] > quota + 1e-9);
      if (over.length > 0) {
        over.sort((a, b) => votes[b] - votes[a] || a - b);
        elected.push(...over);
        hopeful = hopeful.filter((c) => !over.includes(c));
        yield { in: over, quota };
        if (elected.length >= seats) return elected.slice(0, seats).sort((a, b) => a - b);
        continue;
      }
      const last = hopeful.reduce((a, b) => (votes[b] < votes[a] ? b : a));
      hopeful = hopeful.filter((c) => c !== last);
      keep[last] = 0;
      yield { out: last, quota };
    }
  }
}
