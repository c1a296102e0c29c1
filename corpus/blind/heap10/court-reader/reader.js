'use strict';

const CITE = /\[see docket (\d{4}-CV-\d{5}) at (\d+)\]/g;

class Citation {
  constructor(found) {
    this.found = found;
    this.times = 1;
  }

  get docket() {
    return this.found[1];
  }

  get page() {
    return Number(this.found[2]);
  }
}

class Reader {
  constructor(lexicon) {
    this.lexicon = lexicon;
    this.cited = new Map();
    this.volumes = 0;
    this.scores = new Map();
  }

  read(text) {
    this.volumes++;
    this.#cites(text);
    return this.#score(text);
  }

  #cites(text) {
    for (const match of text.matchAll(CITE)) {
      const docket = match[1];
      const known = this.cited.get(docket);
      if (known) known.times++;
      else this.cited.set(docket, new Citation(match));
    }
  }

  #score(text) {
    const sum = new Map();
    let from = 0;
    let read = 0;
    while (read < 4000) {
      const to = text.indexOf(' ', from);
      if (to < 0) break;
      const term = this.lexicon.get(text.slice(from, to));
      if (term) sum.set(term.field, (sum.get(term.field) ?? 0) + term.weight);
      from = to + 1;
      read++;
    }
    for (const [field, weight] of sum) this.scores.set(field, (this.scores.get(field) ?? 0) + weight);
    return sum.size;
  }

  strongest() {
    return [...this.scores].sort((a, b) => b[1] - a[1])[0][0];
  }

  mostCited() {
    let best = null;
    for (const c of this.cited.values()) if (!best || c.times > best.times) best = c;
    return best;
  }
}

module.exports = { Reader };
