import { snap } from './snap.js';
import { firstInAisle, lowStock } from './picking.js';
import { random } from './pcg.js';
import { articles, suppliers } from './warehouse.js';

let picked = 0;
let reorder = 0;

function pickingRound(orders) {
  for (let i = 0; i < orders; i += 1) {
    picked += firstInAisle(random(40), 2).length;
    if (i % 4 === 0) reorder += lowStock(5);
    articles.update(random(articles.size), { quantity: random(60) });
  }
}

pickingRound(520);
await snap();
pickingRound(520);
await snap();
pickingRound(520);
await snap();
console.log(picked, reorder, suppliers.size);
