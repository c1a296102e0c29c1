import { snap } from './snap.js';
import { parseInterchange } from './src/parse.js';
import { interchange } from './src/samples.js';
import { priceList } from './src/prices.js';
import { partnerCount } from './src/partners.js';

const prices = priceList(12000);
let value = 0;

for (let phase = 0; phase < 3; phase += 1) {
  for (let i = 0; i < 110; i += 1) {
    const order = parseInterchange(interchange(phase * 110 + i));
    for (const line of order.lines) value += line.quantity * prices[line.article % prices.length].cents;
  }
  await snap();
}
console.log(`partners ${partnerCount()}, value ${value}`);
