import type { Account, Entry } from './accounts.ts';
import { amount, day } from './text.ts';

const LINES_PER_PAGE = 40;

export class Statement {
  #account: Account;
  pageCount = 0;

  constructor(account: Account) {
    this.#account = account;
  }

  #line(entry: Entry, balance: number): string {
    const { currency } = this.#account;
    return [day(entry.at).padEnd(14), entry.memo.padEnd(18), amount(entry.cents, currency).padStart(16), amount(balance, currency).padStart(18)].join(' ');
  }

  toText(): string {
    const lines: string[] = [];
    let balance = 100000;
    for (const entry of this.#account.entries) {
      balance += entry.cents;
      if (lines.length % LINES_PER_PAGE === 0) {
        this.pageCount++;
        lines.push(`-- ${this.#account.iban} page ${this.pageCount} --`);
      }
      lines.push(this.#line(entry, balance));
    }
    return lines.join('\n');
  }
}
