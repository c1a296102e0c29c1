interface Account { [key: string]: unknown; id: number; mail: string; plan: Plan; secret?: string; token?: string }
const Plan = { Free: 'free', Paid: 'paid' } as const;
type Plan = (typeof Plan)[keyof typeof Plan];

class AccountRepository {
  private readonly size: number;
  constructor(size: number) { this.size = size; }
  *all(): Generator<Account> {
    for (let id = 0; id < this.size; id++) {
      yield {
        secret: 's' + id, token: 't' + id, hash: 'h', salt: 'x', id, mail: `m${id}@x.test`,
        plan: id % 5 ? Plan.Free : Plan.Paid, visits: id % 77, town: 'town' + (id % 20), since: 2000 + (id % 25),
      };
    }
  }
}

class ExportService {
  private readonly accounts: AccountRepository;
  private readonly hidden = ['secret', 'token', 'hash', 'salt'];
  constructor(accounts: AccountRepository) { this.accounts = accounts; }
  private publicView(account: Account): Account {
    for (const name of this.hidden) delete account[name];
    return account;
  }
  private fingerprint(view: Account): number {
    let sum = 0;
    for (const key in view) {
      const value = view[key];
      sum = (sum * 31 + (typeof value === 'number' ? value : (value as string).length)) % 65521;
    }
    return sum;
  }
  exportAll(): { count: number; sum: number; paid: number } {
    let count = 0, sum = 0, paid = 0;
    for (const account of this.accounts.all()) {
      const view = this.publicView(account);
      sum = (sum + this.fingerprint(view)) % 65521;
      if (view.plan === Plan.Paid) paid++;
      count++;
    }
    return { count, sum, paid };
  }
}

const config: Record<string, unknown> = { lines: 1, debug: true };
delete config.debug;
console.log(new ExportService(new AccountRepository(560000)).exportAll(), config);
