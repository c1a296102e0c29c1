// Articles with their price bands, loaded once.
class Article {
  constructor(sku, title, cents, bands) {
    this.sku = sku;
    this.title = title;
    this.cents = cents;
    this.bands = bands;
  }

  priceFor(quantity) {
    let cents = this.cents;
    for (const band of this.bands) if (quantity >= band.from) cents = band.cents;
    return cents;
  }
}

export class Catalogue {
  constructor(rand, size) {
    this.articles = new Map();
    this.skus = [];
    for (let i = 0; i < size; i++) {
      const sku = `${rand.word(3).toUpperCase()}-${100000 + i}`;
      const cents = 150 + rand.int(9000);
      const bands = [3, 6].map((from) => ({ from, cents: Math.round(cents * (1 - from / 50)) }));
      this.articles.set(sku, new Article(sku, `${rand.word(7)} ${rand.word(6)}`, cents, bands));
      this.skus.push(sku);
    }
  }

  get(sku) {
    return this.articles.get(sku);
  }
}
