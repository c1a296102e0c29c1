'use strict';

const EFFECT = {
  k: { uses: 1, makes: 1, yarn: 1.0 },
  p: { uses: 1, makes: 1, yarn: 1.05 },
  yo: { uses: 0, makes: 1, yarn: 0.8 },
  k2tog: { uses: 2, makes: 1, yarn: 1.1 },
  p2tog: { uses: 2, makes: 1, yarn: 1.15 },
  ssk: { uses: 2, makes: 1, yarn: 1.1 },
  sl: { uses: 1, makes: 1, yarn: 0 },
  cable: { uses: 4, makes: 4, yarn: 4.6 },
};

class Needle {
  constructor(castOn) {
    this.stitches = castOn;
    this.yarn = castOn * 1.3;
    this.problems = [];
  }

  knit(pattern) {
    for (const row of pattern.rows) {
      const state = { used: 0, made: 0 };
      this.#work(row.body, state, 1);
      if (state.used !== this.stitches) this.problems.push({ row: row.number, off: state.used - this.stitches });
      this.stitches = state.made;
    }
    return this;
  }

  #work(items, state, factor) {
    for (const item of items) {
      if (item.kind === 'repeat') {
        this.#work(item.body, state, factor * item.times);
        continue;
      }
      const { uses, makes, yarn } = EFFECT[item.name];
      const count = factor * item.times;
      state.used += uses * count;
      state.made += makes * count;
      this.yarn += yarn * count;
    }
  }
}

module.exports = { Needle };
