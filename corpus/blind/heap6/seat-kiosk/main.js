import { snap } from './snap.js';
import { Checkout } from './checkout.js';
import { posterArt } from './venue.js';

const checkout = new Checkout();
let serial = 0;

async function evening(customers) {
  for (let i = 0; i < customers; i += 1) {
    const id = `c${serial++}`;
    checkout.begin(id);
    if (i % 50 === 0) await Promise.resolve();
    checkout.finish(id);
  }
}

await evening(900);
await snap();
await evening(900);
await snap();
await evening(900);
await snap();
console.log(checkout.ledger, posterArt.length, 'posters');
