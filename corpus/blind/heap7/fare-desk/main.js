import { FareDesk } from './src/desk.js';
import { Ledger } from './src/ledger.js';
import { travellers } from './src/travellers.js';
import { snap } from './snap.js';

const ledger = new Ledger(5000);
const desk = new FareDesk(ledger);
const queue = travellers(64);

for (let shift = 0; shift < 3; shift += 1) {
  for (let i = 0; i < 8200; i += 1) desk.serve(queue.next().value);
  await snap();
}

console.log(`${desk.served} served, ${desk.cached} fares cached, ${ledger.booked} booked, ${ledger.open} open`);
