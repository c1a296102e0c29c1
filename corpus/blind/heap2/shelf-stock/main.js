import { Stock } from './stock.js';
import { snap } from './snap.js';

const stock = new Stock();
let n = 0;
let open = 0;

function day(receipts) {
  for (let i = 0; i < receipts; i++, n++) {
    const code = `lot-${n}`;
    stock.receive(code, `S${n % 24}`, 6);
    stock.take(code, 2, 'desk');
    stock.take(code, 4, 'web');
    if (i % 300 === 0) open += stock.openOn(`S${n % 24}`);
  }
}

day(200);
for (let phase = 0; phase < 3; phase++) {
  day(2500);
  await snap();
}
console.log(n, open);
