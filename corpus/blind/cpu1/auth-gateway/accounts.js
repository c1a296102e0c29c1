import { readFileSync } from 'node:fs';
import bcrypt from 'bcryptjs';

export class Accounts {
  #byName = new Map();

  static open(file) {
    const accounts = new Accounts();
    for (const { name, secret } of JSON.parse(readFileSync(file, 'utf8'))) {
      accounts.#byName.set(name, { name, secret, seen: 0 });
    }
    return accounts;
  }

  verify(name, password) {
    const account = this.#byName.get(name);
    if (!account || !bcrypt.compareSync(password, account.secret)) return null;
    account.seen += 1;
    return account;
  }
}
