import { Market } from './market.js';
import { Desk } from './desk.js';
import { snap } from './snap.js';

const market = new Market(['EUR', 'USD', 'GBP', 'JPY', 'CHF', 'SEK', 'NOK', 'PLN'], 271828);
const desk = new Desk(market);

for (let session = 0; session < 3; session++) {
  for (let i = 0; i < 260; i++) {
    const panel = desk.openPanel(`trader-${i % 9}`, market.currencies[i % market.currencies.length]);
    if (i % 5 === 0) market.tick();
    await new Promise(setImmediate);
    desk.closePanel(panel);
  }
  await snap();
}
console.log(desk.paints, 'paints', market.ticks, 'ticks');
