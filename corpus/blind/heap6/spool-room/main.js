import { snap } from './snap.js';
import { Accounting } from './accounting.js';
import { fonts, lot, printers } from './lots.js';
import { PrintJob } from './print-job.js';
import { Spool } from './spool.js';

const spool = new Spool();
const accounting = new Accounting();
let number = 0;

function officeDay(jobs, capacity) {
  for (let i = 0; i < jobs; i += 1) {
    const pages = Array.from({ length: 3 + lot(12) }, (_, p) => ({ p, font: fonts[lot(fonts.length)].family, marks: [lot(600), lot(800)] }));
    const job = new PrintJob(number++, `user-${lot(200)}`, pages);
    accounting.charge(job.owner, pages.length);
    if (i % 90 === 0) accounting.revert();
    spool.submit(job);
    if (i % 20 === 19) spool.work(capacity);
  }
}

for (const capacity of [17, 18, 24]) {
  officeDay(2400, capacity);
  await snap();
}
console.log(number, spool.pending.length, spool.printed, accounting.owners, printers.length);
