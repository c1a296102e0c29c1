import { DatabaseSync } from 'node:sqlite';

const db = new DatabaseSync(':memory:');
db.exec('CREATE TABLE orders (id INTEGER PRIMARY KEY, number TEXT, items TEXT)');
db.exec(`INSERT INTO orders WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30000)
  SELECT i, 'order-' || i, i || ',' || (i + 1) || ',' || (i + 2) || ',' || (i + 3) || ',' || (i + 4) FROM n`);
const byNumber = db.prepare('SELECT id, items FROM orders WHERE number = ?');

export function findOrder(number) {
  const { id, items } = byNumber.get(number);
  return { id, items: items.split(',') };
}
