import { buildAccounts } from './src/accounts.ts';
import { Statement } from './src/statement.ts';

let bytes = 0;
let pages = 0;
for (const account of buildAccounts(140, 50)) {
  const statement = new Statement(account);
  const text = statement.toText();
  bytes += text.length;
  pages += statement.pageCount;
}
console.log(`${pages} pages, ${bytes} characters`);
