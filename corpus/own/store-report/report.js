import { createHash } from 'node:crypto';
import { openDatabase, fill } from './db.js';
import { Repository } from './repository.js';
import { emptyTotals, addPurchase, median } from './totals.js';

const db = openDatabase();
fill(db, { products: 3000, purchases: 40_000 });
const repo = new Repository(db);

for (let store = 0; store < 12; store++) {
  const totals = emptyTotals();
  const baskets = [];
  const digest = createHash('sha256');
  for (const purchase of repo.purchases(store)) {
    addPurchase(totals, purchase, (id) => repo.product(id));
    baskets.push(purchase.items.reduce((n, i) => n + i.qty * i.cents, 0));
    digest.update(JSON.stringify(purchase));
  }
  const [top] = [...totals.categories].sort((a, b) => b[1] - a[1]);
  console.log(store, (totals.gross / 100).toFixed(2), (totals.vat / 100).toFixed(2), median(baskets), top[0], digest.digest('hex').slice(0, 8));
}
