import { join } from 'node:path';
import { writeHeapSnapshot } from 'node:v8';
import { setImmediate as breathe, setTimeout as idle } from 'node:timers/promises';
import { dice, statements } from './inbox.js';
import { Ledger } from './ledger.js';

const STATEMENTS = 150;

function openAccounts(count) {
  const roll = dice(3);
  return Array.from({ length: count }, (_, i) => ({
    iban: `NL${10 + roll(89)}BANK${String(roll(1e7)).padStart(7, '0')}${String(i).padStart(7, '0')}`,
    owner: `owner ${roll(1e6)}`,
    balance: 0,
    documents: [],
    limits: { day: 100 * roll(90), month: 1000 * roll(90) },
    parties: Array.from({ length: 40 }, (_, p) => ({ id: i * 40 + p, name: `party ${roll(1e6)}`, seen: 0 })),
  }));
}

const accounts = openAccounts(2000);
const ledger = new Ledger(accounts);

for (let round = 1; round <= 3; round++) {
  let refused = 0;
  for (const bytes of statements(round, STATEMENTS, accounts)) {
    if (!ledger.import(bytes)) refused += 1;
    if (ledger.imported % 9 === 0) {
      if (ledger.import(bytes)) throw new Error('taken twice');
      refused += 1;
    }
    await breathe();
  }
  await idle(100);
  if (round === 3 || !process.env.ONLY_LAST) {
    writeHeapSnapshot(join(process.env.SNAPSHOT_DIR, `${round}.heapsnapshot`));
  }
  console.log(`round ${round}: ${ledger.imported} imported, ${refused} known already`);
}
for (const [purpose, { count, cents }] of ledger.purposes) {
  console.log(`${purpose}: ${count}, ${(cents / 100).toFixed(2)}`);
}
