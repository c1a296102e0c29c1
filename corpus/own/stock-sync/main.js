import { openStock } from './stock.js';
import { readUpdates } from './updates.js';

const stock = openStock();
let total = 0;
for (const update of readUpdates(26_000)) total += stock.quantityOf(update.sku) - update.taken;
console.log(total);
