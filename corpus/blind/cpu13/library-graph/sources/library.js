const WORDS = ['Winter', 'River', 'Letters', 'Harbour', 'Silence', 'Garden', 'Engine', 'North'];

export class Library {
  loads = { author: 0, reviews: 0 };
  #books = new Map();
  #authors = new Map();
  #reviews = new Map();
  #shelves = new Map();
  #byAuthor = new Map();
  #out = new Map();

  constructor({ books, authors, seed }) {
    let state = seed;
    const rand = (n) => {
      state = (state * 69621) % 2147483647;
      return state % n;
    };
    for (let id = 1; id <= authors; id += 1) {
      this.#authors.set(id, { id, name: `Author ${id}`, born: 1900 + rand(95) });
      this.#byAuthor.set(id, []);
    }
    for (let id = 1; id <= books; id += 1) {
      const shelf = `S${id % 75}`;
      const book = { id, shelf, title: `${WORDS[rand(8)]} and ${WORDS[rand(8)]} ${id}`, year: 1950 + rand(75), pages: 80 + rand(600), authorId: 1 + rand(authors) };
      this.#books.set(id, book);
      this.#byAuthor.get(book.authorId).push(book);
      if (!this.#shelves.has(shelf)) this.#shelves.set(shelf, []);
      this.#shelves.get(shelf).push(book);
      this.#reviews.set(id, Array.from({ length: rand(4) }, () => ({ reader: `reader${rand(400)}`, stars: 1 + rand(5), text: rand(2) ? 'Fine.' : null })));
    }
  }

  book(id) { return this.#books.get(Number(id)); }
  onShelf(code) { return this.#shelves.get(code); }
  booksBy(authorId) { return this.#byAuthor.get(authorId) ?? []; }
  isOut(book) { return this.#out.has(book.id); }
  lend(book, reader) { this.#out.set(book.id, reader); }
  giveBack(book) { this.#out.delete(book.id); }

  async authors(ids) {
    this.loads.author += 1;
    return ids.map((id) => this.#authors.get(id) ?? null);
  }

  async reviewsOf(ids) {
    this.loads.reviews += 1;
    return ids.map((id) => this.#reviews.get(id) ?? []);
  }
}
