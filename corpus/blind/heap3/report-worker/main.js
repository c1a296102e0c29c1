import { snap } from './snap.js';
import { ReportWorker } from './worker.js';
import { Ledger } from './ledger.js';

const ledger = new Ledger(160, 60);
const worker = new ReportWorker(ledger);

process.once('SIGINT', () => worker.stop());

for (const quarter of ['Q1', 'Q2', 'Q3']) {
  let pages = 0;
  for (let n = 0; n < 440; n++) {
    const report = await worker.handle({ quarter, account: n % ledger.accounts, format: n % 2 ? 'pdf' : 'csv' });
    pages += report.rows.length;
  }
  console.log(`${quarter}: ${pages} rows written`);
  await snap();
}
worker.stop();
