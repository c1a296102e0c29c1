import { join } from 'node:path';
import v8 from 'node:v8';
import { setTimeout as rest } from 'node:timers/promises';
import { loadPartners, loadTariffs, numbers } from './partners.js';
import { Mill } from './mill.js';

const partners = loadPartners(20);
const mill = new Mill(loadTariffs(14000, 99), partners);
const random = numbers(6021);
const next = () => random.next().value;

function makeOrder() {
  const partner = partners[Math.floor(next() * partners.length)];
  const lines = Array.from({ length: 1 + Math.floor(next() * 9) }, () => ({
    code: `T${String(Math.floor(next() * 14000)).padStart(5, '0')}`,
    amount: Math.floor(next() * 5100),
  }));
  return { partner: partner.id, currency: partner.currency, lines };
}

async function grind(orders) {
  for (let i = 0; i < orders; i++) {
    mill.take(makeOrder());
    if (i % 20 === 0) await rest(0);
  }
}

await grind(90);
for (let batch = 1; batch <= 3; batch++) {
  await grind(110);
  await rest(60);
  console.log(`batch ${batch}: ${mill.tally.accepted} accepted, ${mill.tally.refused} refused`);
  if (process.env.ONLY_LAST && batch !== 3) continue;
  v8.writeHeapSnapshot(join(process.env.SNAPSHOT_DIR ?? '.', `${batch}.heapsnapshot`));
}
