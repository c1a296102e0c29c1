import { snap } from './snap.js';
import { tariffTable } from './lib/tariff.js';
import { DepotLink } from './lib/depot-link.js';
import { Wire } from './lib/wire.js';

let seed = 555_001;
function random() {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed / 2_147_483_647;
}

const link = new DepotLink(new Wire(tariffTable(), random));
const totals = { quoted: 0, late: 0, cents: 0 };

function manifest() {
  return {
    from: Math.floor(random() * 60),
    to: Math.floor(random() * 60),
    parcels: Array.from({ length: 14 }, (_, n) => ({ barcode: `CR${Math.floor(random() * 1e10)}`, kilos: 0.2 + random() * 18, fragile: n % 6 === 0, note: null })),
  };
}

async function quote() {
  try {
    const { cents } = await link.request('quote', manifest());
    totals.quoted += 1;
    totals.cents += cents;
  } catch (error) {
    if (error.name !== 'DeadlineError') throw error;
    totals.late += 1;
  }
}

for (let round = 0; round < 3; round += 1) {
  for (let batch = 0; batch < 9; batch += 1) {
    await Promise.all(Array.from({ length: 150 }, quote));
  }
  await snap();
}
console.log(totals);
