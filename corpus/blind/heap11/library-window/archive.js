// The archive behind the window: a table of titles, and rows made for each loan on request.
export const seeded = (seed) => () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 4294967296;
};

const WORDS = ['salt', 'lantern', 'winter', 'orchid', 'meridian', 'hollow', 'paper', 'glass', 'north', 'river', 'atlas', 'ember'];

export class Title {
  constructor(id, random) {
    const word = () => WORDS[Math.floor(random() * WORDS.length)];
    this.id = id;
    this.name = `The ${word()} ${word()} of ${word()} ${id}`;
    this.year = 1890 + Math.floor(random() * 135);
    this.shelf = { hall: Math.floor(random() * 9), rack: Math.floor(random() * 120), slot: Math.floor(random() * 60) };
    this.subjects = [word(), word(), word()];
    this.blurb = `${this.name} (${this.year}) is kept in hall ${this.shelf.hall}, rack ${this.shelf.rack}; subjects: ${this.subjects.join(', ')}`;
  }
}

export class LoanRow {
  constructor(id, title, random) {
    this.id = id;
    this.title = title.id;
    this.reader = `reader-${Math.floor(random() * 4000)}`;
    this.due = 1_790_000_000 + Math.floor(random() * 4_000_000);
    this.stamps = Array.from({ length: 6 }, (_, i) => ({ at: this.due - i * 86400, desk: Math.floor(random() * 12) }));
    this.receipt = `Loan ${id} of "${title.name}" to ${this.reader}, due ${this.due}. Please return it to any desk.`;
  }
}

export class Archive {
  constructor(seed, count) {
    this.random = seeded(seed);
    this.titles = Array.from({ length: count }, (_, id) => new Title(id, this.random));
    this.trips = 0;
  }

  async fetchTitles(ids) {
    this.trips++;
    return ids.map((id) => this.titles[id]);
  }

  async fetchLoans(ids) {
    this.trips++;
    await null;
    return ids.map((id) => new LoanRow(id, this.titles[id % this.titles.length], this.random));
  }
}
