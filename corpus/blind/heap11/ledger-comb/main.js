import path from 'node:path';
import v8 from 'node:v8';
import { setTimeout as settle } from 'node:timers/promises';
import { Account, Lot, makeStatement } from './statements.js';
import { Comb } from './comb.js';

const lot = new Lot(314159);
const accounts = Array.from({ length: 22000 }, (_, id) => new Account(id, lot));
const comb = new Comb(accounts);
let number = 40;

async function evening(statements) {
  let repeated = 0;
  let previous = null;
  for (let i = 0; i < statements; i++) {
    const bytes = i % 9 === 8 && previous ? previous : makeStatement(++number, lot, 1900);
    if (!comb.read(bytes)) repeated++;
    previous = bytes;
    await settle(1);
  }
  return repeated;
}

await evening(2);
for (let round = 1; round <= 3; round++) {
  const repeated = await evening(18);
  await settle(100);
  const { statements, lines } = comb.overview();
  console.log(`evening ${round}: ${statements} statements, ${lines} lines, ${repeated} sent twice`);
  if (!process.env.ONLY_LAST || round === 3) {
    v8.writeHeapSnapshot(path.join(process.env.SNAPSHOT_DIR ?? '.', `${round}.heapsnapshot`));
  }
}
