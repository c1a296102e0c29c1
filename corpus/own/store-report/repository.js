export class Repository {
  constructor(db) {
    this.db = db;
  }

  /** Purchases of one store, each with its items, in order of time. */
  *purchases(store) {
    const rows = this.db
      .prepare(
        `SELECT q.id, q.at, i.product, i.qty, i.cents
           FROM purchase q JOIN item i ON i.purchase = q.id
          WHERE q.store = ? ORDER BY q.at, i.rowid`,
      )
      .all(store);
    let current;
    for (const { id, at, product, qty, cents } of rows) {
      if (current?.id !== id) {
        if (current) yield current;
        current = { id, at, items: [] };
      }
      current.items.push({ product, qty, cents });
    }
    if (current) yield current;
  }

  product(id) {
    return this.db
      .prepare('SELECT p.name, p.vat, c.label AS category FROM product p JOIN category c ON c.name = p.category WHERE p.id = ?')
      .get(id);
  }
}
