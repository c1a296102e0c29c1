import { openSpool } from './spool.mjs';
import { records, splitLines } from './records.mjs';
import { Ledger } from './ledger.mjs';

const ledger = new Ledger();
for await (const record of records(openSpool(900, 31).pipe(splitLines()))) ledger.add(record);

let checks = 0;
let entries = 0;
for (const account of ledger.accounts.values()) {
  checks += account.checks;
  entries += account.entries;
}
console.log(`${ledger.accounts.size} accounts, ${entries} entries, ${ledger.flagged} flagged, check sum ${checks}`);
const busiest = [...ledger.payees].sort((a, b) => b[1].out - a[1].out).slice(0, 4);
for (const [key, tally] of busiest) console.log(`${key.padEnd(24)} ${tally.count} ${(tally.out / 100).toFixed(2)} ${(tally.in / 100).toFixed(2)}`);
console.log(ledger.seal());
