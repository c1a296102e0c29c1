import { createHash } from 'node:crypto';
import { households } from './households.mjs';
import { drawBill } from './bill.mjs';
import { settle } from './tariff.mjs';

const hash = createHash('sha256');
let bytes = 0, pages = 0, owed = 0;

for (const home of households(777, 26)) {
  const account = settle(home);
  const { file, pageCount } = await drawBill(home, account);
  hash.update(file);
  bytes += file.length;
  pages += pageCount;
  owed += account.total;
}

console.log(`pages ${pages}, ${bytes} bytes, owed ${(owed / 100).toFixed(2)}`);
console.log(hash.digest('hex'));
