import { snap } from './snap.js';
import { Hub } from './hub.js';
import { TariffBook } from './tariffs.js';

const tariffs = new TariffBook();
const hub = new Hub(tariffs);

for (let round = 1; round <= 3; round++) {
  const bill = await hub.visit(round, 420);
  console.log(`round ${round}: ${bill.toFixed(2)} billed, ${hub.open} links open`);
  await snap();
}
