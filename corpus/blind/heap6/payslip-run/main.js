import { snap } from './snap.js';
import { BankFile } from './bank.js';
import { PayRunner } from './runner.js';
import { staff } from './staff.js';

const bank = new BankFile(staff.length);
const runner = new PayRunner(bank);

async function payMonth(month) {
  for (let start = 0; start < 1600; start += 32) {
    await Promise.all(staff.slice(start, start + 32).map((person) => runner.pay(person, month)));
  }
}

for (const month of ['2026-01', '2026-02', '2026-03']) {
  await payMonth(month);
  await snap();
}
console.log(bank.posted, bank.checksum());
