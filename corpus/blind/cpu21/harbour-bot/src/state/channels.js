/** Naive Bayes over words and letter trigrams; learns from what a channel says. */
class Filter {
  constructor() { this.rude = new Map(); this.fine = new Map(); this.n = 1; }
  *features(text) {
    const t = text.toLowerCase();
    for (const w of t.split(/\W+/)) if (w) yield w;
    for (let i = 0; i + 3 <= t.length; i++) yield t.slice(i, i + 3);
  }
  learn(text, rude) {
    const table = rude ? this.rude : this.fine;
    for (const f of this.features(text)) table.set(f, (table.get(f) ?? 0) + 1);
    this.n++;
  }
  score(text) {
    let sum = 0;
    let n = 0;
    for (const f of this.features(text)) {
      sum += Math.log(((this.rude.get(f) ?? 0) + 1) / ((this.fine.get(f) ?? 0) + 1));
      n++;
    }
    const mean = n ? sum / n + Math.log(this.fine.size / (this.rude.size + 1) + 1) : 0;
    this.learn(text, text.includes('!!'));
    return mean;
  }
}

export class Channel {
  constructor(name, limit) {
    this.name = name;
    this.limit = limit;
    this.history = [];
    this.filter = new Filter();
    this.total = 0;
  }
  push(message) {
    this.total++;
    this.history.push(message);
    if (this.history.length > this.limit) this.history.shift();
  }
  summary() { return { name: this.name, total: this.total, last: this.history.at(-1)?.id }; }
}

export class Channels {
  #all = new Map();
  constructor(limit) { this.limit = limit; }
  get(name) {
    let c = this.#all.get(name);
    if (!c) this.#all.set(name, (c = new Channel(name, this.limit)));
    return c;
  }
  list() { return [...this.#all.values()]; }
}
