import { DatabaseSync } from 'node:sqlite';

export function openStock() {
  const db = new DatabaseSync(':memory:');
  db.exec('CREATE TABLE stock (sku TEXT PRIMARY KEY, quantity INTEGER, reserved INTEGER, place TEXT)');
  const insert = db.prepare('INSERT INTO stock VALUES (?, ?, ?, ?)');
  for (let i = 0; i < 500; i++) insert.run(`sku-${i}`, i * 3, i % 5, `shelf-${i % 40}`);
  return new Stock(db);
}

class Stock {
  constructor(db) {
    this.db = db;
  }

  quantityOf(sku) {
    const statement = this.db.prepare(
      `SELECT quantity - reserved AS free FROM stock WHERE sku = ? AND quantity >= reserved AND place LIKE 'shelf-%' ORDER BY place LIMIT 1`,
    );
    return statement.get(sku)?.free ?? 0;
  }
}
