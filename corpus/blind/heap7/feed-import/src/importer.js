import { ProblemDigest, RowError } from './problems.js';

export class Importer {
  constructor(taxRules) {
    this.taxRules = taxRules;
    this.articles = new Map();
    this.problems = new ProblemDigest();
    this.accepted = 0;
  }

  run(file, rows) {
    for (const row of rows) {
      try {
        this.#accept(row);
      } catch (error) {
        if (!(error instanceof RowError)) throw error;
        this.problems.add(error);
      }
    }
  }

  #accept(row) {
    const price = Number(row.price);
    if (Number.isNaN(price)) throw new RowError('PRICE_FORMAT', row, `cannot read the price "${row.price}"`);
    const rule = this.taxRules.get(row.tax);
    if (!rule) throw new RowError('TAX_UNKNOWN', row, `no tax rule ${row.tax}`);
    if (row.stock === '') throw new RowError('STOCK_EMPTY', row, 'stock is empty');
    this.articles.set(row.sku, { sku: row.sku, title: row.title, gross: price * (1 + rule.rate / 100), stock: Number(row.stock), rule });
    this.accepted += 1;
  }
}
