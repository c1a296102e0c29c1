import { snap } from './snap.js';
import { RateTable } from './rate-table.js';
import { Quotes } from './quotes.js';
import { shoppers } from './shoppers.js';

const table = new RateTable(2400);
const quotes = new Quotes(table);

for (let day = 0; day < 3; day++) {
  let sum = 0;
  for (const basket of shoppers(day, 5200)) sum += quotes.for(basket).total;
  console.log(`day ${day}: ${Math.round(sum)} quoted, ${quotes.remembered} quotes remembered`);
  await snap();
}
