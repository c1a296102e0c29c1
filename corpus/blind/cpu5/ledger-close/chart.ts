export type AccountKind = 'asset' | 'liability' | 'equity' | 'income' | 'expense';

export interface Account {
  code: string;
  name: string;
  kind: AccountKind;
  currency: string;
  parent: string | null;
}

const KINDS: AccountKind[] = ['asset', 'liability', 'equity', 'income', 'expense'];
const CURRENCIES = ['EUR', 'USD', 'SEK', 'CHF'];

export class ChartOfAccounts {
  #accounts: Account[] = [];

  static generate(count: number): ChartOfAccounts {
    const chart = new ChartOfAccounts();
    for (let i = 0; i < count; i++) {
      const kind = KINDS[i % KINDS.length];
      chart.add({
        code: `${1 + (i % KINDS.length)}${String(i).padStart(5, '0')}`,
        name: `${kind} ${i}`,
        kind,
        currency: CURRENCIES[i % 7 === 0 ? i % CURRENCIES.length : 0],
        parent: i < 50 ? null : `${1 + (i % KINDS.length)}${String(i % 50).padStart(5, '0')}`,
      });
    }
    return chart;
  }

  add(account: Account): void {
    if (!KINDS.includes(account.kind)) throw new TypeError(`unknown kind ${account.kind}`);
    if (!CURRENCIES.includes(account.currency)) throw new TypeError(`unknown currency ${account.currency}`);
    this.#accounts.push(account);
  }

  lookup(code: string): Account {
    const account = this.#accounts.find((candidate) => candidate.code === code);
    if (!account) throw new RangeError(`no account ${code}`);
    return account;
  }

  codes(): string[] {
    return this.#accounts.map((account) => account.code);
  }

  *roots(): Generator<Account> {
    for (const account of this.#accounts) if (account.parent === null) yield account;
  }
}
