const WORDS = ['Night', 'Bridge', 'Summer', 'Kings', 'Road', 'Echo', 'Glass', 'Winter', 'Letter', 'Crossing', 'Harvest', 'Signal'];
const GENRES = ['drama', 'comedy', 'crime', 'western', 'documentary', 'animation'];

export class Archive {
  films = new Map();
  people = new Map();
  #byGenre = new Map(GENRES.map((genre) => [genre, []]));
  #byPerson = new Map();
  #reviews = new Map();
  batches = 0;

  constructor(random, films = 4000, people = 1500) {
    for (let i = 0; i < people; i++) {
      this.people.set(i, { id: i, name: `Person ${i}`, born: 1920 + Math.floor(random() * 80) });
      this.#byPerson.set(i, []);
    }
    const word = () => WORDS[Math.floor(random() * WORDS.length)];
    for (let i = 0; i < films; i++) {
      const cast = new Set();
      while (cast.size < 5) cast.add(Math.floor(random() * people));
      const film = {
        id: i,
        title: `${word()} ${word()} ${word()}`,
        year: 1950 + Math.floor(random() * 75),
        genre: GENRES[Math.floor(random() * GENRES.length)],
        minutes: 70 + Math.floor(random() * 90),
        directorId: Math.floor(random() * people),
        castIds: [...cast],
      };
      this.films.set(i, film);
      this.#byGenre.get(film.genre).push(film);
      for (const id of cast) this.#byPerson.get(id).push(film);
      this.#reviews.set(i, Array.from({ length: 3 }, (_, k) => ({ stars: 1 + Math.floor(random() * 5), text: `Review ${k} of film ${i}` })));
    }
    for (const list of this.#byGenre.values()) list.sort((a, b) => b.year - a.year || a.id - b.id);
  }

  genre(genre, offset, count) {
    return (this.#byGenre.get(genre) ?? []).slice(offset, offset + count);
  }

  filmsWith(id) {
    return this.#byPerson.get(id) ?? [];
  }

  review(filmId, stars, text) {
    const entry = { stars, text };
    this.#reviews.get(filmId).push(entry);
    return entry;
  }

  async peopleByIds(ids) {
    this.batches++;
    return ids.map((id) => this.people.get(id) ?? null);
  }

  async reviewsOf(ids) {
    this.batches++;
    return ids.map((id) => this.#reviews.get(id) ?? []);
  }
}
