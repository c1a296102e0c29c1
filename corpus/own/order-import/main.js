import { loadOrders } from './orders.js';
import { uniqueSkus } from './skus.js';
import { totalsByRegion, formatTotals } from './totals.js';

const orders = loadOrders(14_000);
const skus = uniqueSkus(orders);
const totals = totalsByRegion(orders);
console.log(`${skus.length} skus, ${formatTotals(totals)}`);
