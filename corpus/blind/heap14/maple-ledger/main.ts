import path from 'node:path';
import v8 from 'node:v8';
import { setTimeout as sleep } from 'node:timers/promises';
import { Clock, Dice } from './clock.ts';
import { Ledger, makePosting } from './ledger.ts';
import type { Posting } from './tenant.ts';

const TENANTS = 210;
const ACCOUNTS = 18;
const PER_ROUND = 36;

const clock = new Clock(Date.UTC(2026, 2, 2, 6));
const dice = new Dice(20260302);
const ledger = new Ledger();
ledger.load(TENANTS, ACCOUNTS, clock, dice);

async function round(): Promise<void> {
  for (let n = 0; n < PER_ROUND; n++) {
    let again: Posting | null = null;
    for (const tenant of ledger.tenants) {
      const p = makePosting(tenant, dice);
      ledger.handle(tenant.id, p);
      if (dice.int(40) === 0) again = p;
      if (again !== null && dice.int(2) === 0) {
        ledger.handle(tenant.id === again.account.slice(0, 5) ? tenant.id : again.account.slice(0, 5), again);
        again = null;
      }
    }
    clock.advance(60_000);
    if (n % 12 === 0) await sleep(1);
  }
  clock.advance(3_600_000);
  await sleep(40);
}

for (let n = 1; n <= 3; n++) {
  await round();
  if (!process.env.ONLY_LAST || n === 3) {
    v8.writeHeapSnapshot(path.join(process.env.SNAPSHOT_DIR ?? '.', `${n}.heapsnapshot`));
  }
}
console.log(`accepted ${ledger.accepted}, repeated ${ledger.repeated}, refused ${ledger.refused}, EURUSD ${ledger.rate('EURUSD', 77).toFixed(4)}`);
