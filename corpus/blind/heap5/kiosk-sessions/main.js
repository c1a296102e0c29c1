import { loadMenu } from './menu.js';
import { Kiosk } from './kiosk.js';
import { Receipts } from './receipts.js';
import { snap } from './snap.js';

let state = 90210;
const pick = (n) => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 4294967296) * n);
};

const menu = loadMenu();
const receipts = new Receipts(250);
const kiosks = Array.from({ length: 12 }, (_, i) => new Kiosk(`K${i + 1}`, menu, receipts));

async function lunchRush() {
  for (let guest = 0; guest < 620; guest++) {
    const kiosk = kiosks[guest % kiosks.length];
    const session = kiosk.begin(['nl', 'en', 'de', 'fr'][pick(4)]);
    const taps = 3 + pick(7);
    for (let t = 0; t < taps; t++) session.add(menu.items[pick(menu.items.length)], pick(3));
    if (pick(10) === 0) session.cancel();
    else session.pay();
    if (guest % 40 === 0) await new Promise(setImmediate);
  }
}

for (let day = 0; day < 3; day++) {
  await lunchRush();
  await snap();
}
console.log(receipts.total, 'cents taken', kiosks.reduce((n, k) => n + k.served, 0), 'guests');
process.exit(0);
