// Nearest answer out of the handbook by cosine of tf-idf vectors.
const words = (text) => text.toLowerCase().match(/[a-z]{3,}/g) ?? [];

export class Handbook {
  constructor(articles) {
    this.articles = articles;
    this.frequency = new Map();
    const bags = articles.map((a) => {
      const bag = new Map();
      for (const w of words(a.body)) bag.set(w, (bag.get(w) ?? 0) + 1);
      for (const w of bag.keys()) this.frequency.set(w, (this.frequency.get(w) ?? 0) + 1);
      return bag;
    });
    this.postings = new Map();
    this.norms = bags.map((bag, i) => {
      let sum = 0;
      for (const [w, n] of bag) {
        const x = n * this.weight(w);
        sum += x * x;
        if (!this.postings.has(w)) this.postings.set(w, []);
        this.postings.get(w).push([i, x]);
      }
      return Math.sqrt(sum);
    });
  }

  weight(w) {
    return Math.log((1 + this.articles.length) / (1 + (this.frequency.get(w) ?? 0)));
  }

  nearest(text) {
    const scores = new Float64Array(this.articles.length);
    for (const w of words(text)) {
      const idf = this.weight(w);
      for (const [i, x] of this.postings.get(w) ?? []) scores[i] += x * idf;
    }
    let best = 0;
    for (let i = 1; i < scores.length; i++) if (scores[i] / this.norms[i] > scores[best] / this.norms[best]) best = i;
    return this.articles[best];
  }
}

export class Desk {
  #bookings = new Map();
  #number = 1000;
  constructor(handbook) {
    this.handbook = handbook;
  }

  next(turn) {
    const minutes = 375 + turn * 45;
    return `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  }

  suggest(text) {
    return `Perhaps this helps: ${this.handbook.nearest(text).title}`;
  }

  book({ who, size = 1, vehicle = null }) {
    this.#bookings.set(who, { size, vehicle });
    return ++this.#number;
  }

  cancel(who) {
    return this.#bookings.delete(who);
  }

  get passengers() {
    let n = 0;
    for (const b of this.#bookings.values()) n += b.size;
    return n;
  }
}
