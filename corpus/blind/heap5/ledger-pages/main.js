import { openLedger } from './ledger.js';
import { exportAccount, previewAccount } from './reports.js';
import { snap } from './snap.js';

const ledger = openLedger({ accounts: 120, entries: 140, seed: 20240607 });
const totals = { previewed: 0, exported: 0 };

async function officeHours(quarter) {
  for (let i = 0; i < 600; i++) {
    const account = (i * 37 + quarter * 11) % 120;
    if (i % 10 === 0) {
      ledger.post(account, (i % 7) * 25 - 60, `correction ${quarter}/${i}`);
      totals.exported += exportAccount(ledger, account).length;
    } else {
      totals.previewed += previewAccount(ledger, account, 15).rows.length;
    }
    if (i % 50 === 0) await new Promise(setImmediate);
  }
}

for (const quarter of [1, 2, 3]) {
  await officeHours(quarter);
  await snap();
}
console.log(totals);
