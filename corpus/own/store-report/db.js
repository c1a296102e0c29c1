import { DatabaseSync } from 'node:sqlite';

export function openDatabase() {
  const db = new DatabaseSync(':memory:');
  db.exec(`
    CREATE TABLE product (id INTEGER PRIMARY KEY, name TEXT NOT NULL, category TEXT NOT NULL, vat INTEGER NOT NULL);
    CREATE TABLE category (name TEXT PRIMARY KEY, label TEXT NOT NULL);
    CREATE TABLE purchase (id INTEGER PRIMARY KEY, store INTEGER NOT NULL, at INTEGER NOT NULL);
    CREATE TABLE item (purchase INTEGER NOT NULL, product INTEGER NOT NULL, qty INTEGER NOT NULL, cents INTEGER NOT NULL);
    CREATE INDEX item_purchase ON item (purchase);
  `);
  return db;
}

export function fill(db, { products, purchases }) {
  db.exec('BEGIN');
  const product = db.prepare('INSERT INTO product VALUES (?, ?, ?, ?)');
  for (let i = 1; i <= products; i++) product.run(i, `Product ${i}`, `cat-${i % 23}`, [21, 9, 0][i % 3]);
  const category = db.prepare('INSERT INTO category VALUES (?, ?)');
  for (let i = 0; i < 23; i++) category.run(`cat-${i}`, `Category ${i}`);
  const purchase = db.prepare('INSERT INTO purchase VALUES (?, ?, ?)');
  const item = db.prepare('INSERT INTO item VALUES (?, ?, ?, ?)');
  for (let p = 1; p <= purchases; p++) {
    purchase.run(p, p % 12, 1700000000 + p * 60);
    for (let k = 0; k < 1 + (p % 5); k++) item.run(p, 1 + ((p * 17 + k * 101) % products), 1 + (k % 3), 100 + ((p * k) % 5000));
  }
  db.exec('COMMIT');
}
