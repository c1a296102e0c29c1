/** Grouped ballots, laid end to end. */
export class Roll {
  constructor(candidates, starts, choices, weights) {
    this.candidates = candidates;
    this.starts = starts;
    this.choices = choices;
    this.weights = weights;
  }

  static from(groups, candidates) {
    const starts = new Int32Array(groups.size + 1);
    const weights = new Float64Array(groups.size);
    const choices = [];
    let g = 0;
    for (const [key, count] of groups) {
      for (const c of key.split(' ')) choices.push(Number(c) - 1);
      weights[g++] = count;
      starts[g] = choices.length;
    }
    return new Roll(candidates, starts, Uint8Array.from(choices), weights);
  }

  get groups() {
    return this.weights.length;
  }

  get papers() {
    let sum = 0;
    for (const w of this.weights) sum += w;
    return sum;
  }

  /** The same ballots under other weights; groups of weight nought are left out. */
  reweighted(weigh) {
    const { groups, starts, choices } = this;
    const toStarts = new Int32Array(groups + 1);
    const toWeights = new Float64Array(groups);
    const toChoices = new Uint8Array(choices.length);
    let n = 0;
    let at = 0;
    for (let g = 0; g < groups; g++) {
      const w = weigh(this.weights[g]);
      if (w === 0) continue;
      for (let i = starts[g]; i < starts[g + 1]; i++) toChoices[at++] = choices[i];
      toWeights[n++] = w;
      toStarts[n] = at;
    }
    return new Roll(this.candidates, toStarts.subarray(0, n + 1), toChoices.subarray(0, at), toWeights.subarray(0, n));
  }
}
