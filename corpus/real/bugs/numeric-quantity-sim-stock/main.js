import { classify } from './classify.js';
import { stockSheet } from './sheet.js';

const columns = { amount: 0, serial: 0, text: 0 };
let pieces = 0;

for (const row of stockSheet(1300)) {
  for (const cell of row) {
    const { kind, amount } = classify(cell);
    columns[kind]++;
    if (kind === 'amount') pieces += amount;
  }
}

console.log('cells', columns);
console.log('pieces', Math.round(pieces));
