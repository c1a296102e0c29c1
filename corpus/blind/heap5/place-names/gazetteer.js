const SYLLABLES = ['ber', 'dorp', 'veen', 'ham', 'burg', 'wold', 'zand', 'meer', 'hoek', 'drecht', 'kerk', 'loo'];

export class Gazetteer {
  #places = [];

  constructor(count) {
    for (let i = 0; i < count; i++) {
      this.#places.push({
        id: i,
        name: SYLLABLES[i % 12] + SYLLABLES[(i * 7 + 3) % 12] + (i > 144 ? `-${i}` : ''),
        lat: 50 + ((i * 7919) % 3500) / 1000,
        lon: 3 + ((i * 104729) % 4200) / 1000,
        census: Array.from({ length: 30 }, (_, y) => 1000 + ((i * 31 + y * 17) % 90000)),
      });
    }
  }

  get size() {
    return this.#places.length;
  }

  at(i) {
    return this.#places[i];
  }
}
