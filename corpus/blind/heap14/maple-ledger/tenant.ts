import type { Clock } from './clock.ts';

export type Posting = {
  key: string;
  account: string;
  amount: number;
  currency: string;
  memo: string;
};

export type Receipt = {
  key: string;
  receiptNo: string;
  postedAt: number;
  account: string;
  amount: number;
  balanceAfter: number;
  currency: string;
};

export type Account = {
  id: string;
  owner: string;
  iban: string;
  balance: number;
  opened: number;
  limits: { daily: number; single: number };
};

const RECENT = 24;
export const RETRY_WINDOW_MS = 10 * 60_000;

export class Tenant {
  readonly id: string;
  readonly region: string;
  readonly accounts = new Map<string, Account>();
  readonly recent: string[] = new Array(RECENT).fill('');
  private cursor = 0;
  private serial = 0;
  private clock: Clock;
  private receipts = new Map<string, Receipt>();

  constructor(id: string, region: string, clock: Clock) {
    this.id = id;
    this.region = region;
    this.clock = clock;
  }

  open(account: Account): void {
    this.accounts.set(account.id, account);
  }

  /** A caller may send the same posting again for RETRY_WINDOW_MS and gets the first answer. */
  post(p: Posting): Receipt {
    const now = this.clock.now();
    const before = this.receipts.get(p.key);
    if (before !== undefined && now - before.postedAt <= RETRY_WINDOW_MS) return before;

    const account = this.accounts.get(p.account);
    if (account === undefined) throw new Error(`no account ${p.account} in ${this.id}`);
    if (Math.abs(p.amount) > account.limits.single) throw new RangeError(`over the limit: ${p.key}`);
    account.balance += p.amount;

    this.serial += 1;
    const receipt: Receipt = {
      key: p.key,
      receiptNo: `${this.id}/${String(this.serial).padStart(8, '0')}`,
      postedAt: now,
      account: account.id,
      amount: p.amount,
      balanceAfter: account.balance,
      currency: p.currency,
    };
    this.receipts.set(p.key, receipt);
    this.recent[this.cursor] = `${receipt.receiptNo} ${p.memo}`;
    this.cursor = (this.cursor + 1) % RECENT;
    return receipt;
  }

  total(): number {
    let sum = 0;
    for (const a of this.accounts.values()) sum += a.balance;
    return sum;
  }
}
