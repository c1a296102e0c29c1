const desks = ['city', 'sport', 'money', 'culture', 'travel'];

export class Publisher {
  #seed;
  #number = 0;

  constructor(seed) {
    this.#seed = seed;
  }

  batch(edition, n) {
    this.#number += 1;
    const articles = Array.from({ length: 24 }, (_, i) => {
      this.#seed = (this.#seed * 16807) % 2147483647;
      return { slug: `${edition}/${desks[this.#seed % 5]}/${n}-${i}-${this.#seed.toString(36)}`, words: this.#seed % 900 };
    });
    return { number: this.#number, articles };
  }
}
