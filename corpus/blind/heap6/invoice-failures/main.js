import { snap } from './snap.js';
import { Billing, digest } from './billing.js';
import { Sequence } from './sequence.js';
import { TaxOffice } from './tax-office.js';

const sequence = new Sequence(2025);
const office = new TaxOffice(sequence);
const billing = new Billing(office, sequence);
let failed = 0;

function night(invoices) {
  for (let i = 0; i < invoices; i += 1) if (!billing.send()) failed += 1;
}

for (let n = 0; n < 3; n += 1) {
  night(2200);
  await snap();
}
console.log(office.accepted, failed, digest.total);
