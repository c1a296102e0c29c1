export class Catalogue {
  #articles = new Map();

  get size() {
    return this.#articles.size;
  }

  price(number, price) {
    const article = this.#articles.get(number);
    if (article) {
      article.previous = article.price;
      article.price = price;
      article.changes++;
    } else {
      this.#articles.set(number, { number, price, previous: price, changes: 0, bands: Array.from({ length: 20 }, (_, i) => ({ from: i * 10, rebate: i / 200 })) });
    }
  }
}
