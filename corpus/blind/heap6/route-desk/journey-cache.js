const normalise = (from, to) => `${from.trim().toLowerCase()}>${to.trim().toLowerCase()}`;

export class JourneyCache {
  constructor({ limit }) {
    this.limit = limit;
    this.entries = new Map();
    this.recency = [];
    this.hits = 0;
    this.misses = 0;
  }

  lookup(from, to) {
    const journey = this.entries.get(normalise(from, to));
    if (journey) this.hits += 1;
    else this.misses += 1;
    return journey;
  }

  store(from, to, journey) {
    this.entries.set(normalise(from, to), journey);
    this.recency.push(`${from}>${to}`);
    while (this.recency.length > this.limit) {
      const oldest = this.recency.shift();
      this.entries.delete(oldest);
    }
  }
}
