import { createStore } from 'jotai/vanilla';
import { buildSheet, currencyRate } from './sheet.js';

const store = createStore();
const { prices, grandTotal } = buildSheet(180, 10);
let updates = 0;
store.sub(grandTotal, () => { updates++; });

for (let step = 0; step < 6; step++) {
  store.set(currencyRate, 1 + step / 100);
  store.set(prices[(step * 17) % prices.length], 20 + step);
}
console.log(store.get(grandTotal).toFixed(2), updates);
