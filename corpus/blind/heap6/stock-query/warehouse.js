import { random } from './pcg.js';
import { Table } from './table.js';

export const articles = new Table();
for (let i = 0; i < 9000; i += 1) {
  articles.insert({ sku: `A${i}`, aisle: random(40), bin: random(900), quantity: random(60), supplier: `supplier-${random(300)}` });
}
export const suppliers = new Map();
for (let i = 0; i < 300; i += 1) suppliers.set(`supplier-${i}`, { terms: random(60), contacts: Array.from({ length: 30 }, (_, c) => `contact ${i}/${c}`) });
