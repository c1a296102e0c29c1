export class Assortment {
  #articles = [];

  constructor(count) {
    for (let i = 0; i < count; i += 1) {
      this.#articles.push({
        ean: 5400000000000 + i * 17,
        name: `${['Rice', 'Flour', 'Beans', 'Oats', 'Salt'][i % 5]} ${100 + (i % 40) * 25} g`,
        purchases: Array.from({ length: 16 }, (_, k) => ({ week: k, cents: 80 + ((i * 7 + k * 3) % 300) })),
      });
    }
  }

  article(n) {
    const wide = n % 3 === 0;
    return this.#articles[(n * 37) % (wide ? this.#articles.length : 800)];
  }
}
