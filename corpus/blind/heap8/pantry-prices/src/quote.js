export class Quote {
  constructor(article) {
    this.ean = article.ean;
    this.history = article.purchases.map(({ week, cents }) => ({ week, cents, margin: Math.round(cents * 0.22) }));
    this.cents = Math.round(this.history.reduce((sum, h) => sum + h.cents + h.margin, 0) / this.history.length);
    this.explain = () => `${article.name}: mean of ${this.history.length} weeks`;
  }
}
