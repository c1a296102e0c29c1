import { emptyAccount, evolve } from './events.ts';
import type { Account, Grade, LedgerEvent } from './events.ts';
import { EventStore, Repository } from './store.ts';

export class Rejected extends Error {}

export class LedgerService {
  #store: EventStore;
  #accounts: Repository<Account>;

  constructor(store: EventStore) {
    this.#store = store;
    this.#accounts = new Repository(store, emptyAccount, evolve);
  }

  register(id: string, name: string, region: string, at: number): void {
    this.#store.append(id, 0, { kind: 'Registered', at, name, region });
  }

  deliver(id: string, crates: number, fruit: string, grade: Grade, at: number): void {
    const account = this.#accounts.load(id);
    if (account.version === 0) throw new Rejected(`unknown grower ${id}`);
    this.#commit(id, account, { kind: 'Delivered', at, crates, fruit, grade });
  }

  regrade(id: string, crates: number, from: Grade, to: Grade, at: number): void {
    const account = this.#accounts.load(id);
    if (account.crates[from] < crates) throw new Rejected(`${id} has not got ${crates} of ${from}`);
    this.#commit(id, account, { kind: 'Regraded', at, crates, from, to });
  }

  pay(id: string, cents: number, at: number): void {
    const account = this.#accounts.load(id);
    if (this.outstanding(id) < cents) throw new Rejected(`${id} is owed less than ${cents}`);
    this.#commit(id, account, { kind: 'Paid', at, cents });
  }

  advance(id: string, cents: number, at: number): void {
    const account = this.#accounts.load(id);
    if (account.advanced + cents > account.earned / 2) throw new Rejected(`${id}: limit reached`);
    this.#commit(id, account, { kind: 'Advanced', at, cents });
  }

  outstanding(id: string): number {
    const account = this.#accounts.load(id);
    return account.earned - account.paid - account.advanced;
  }

  account(id: string): Account {
    return this.#accounts.load(id);
  }

  #commit(id: string, account: Account, event: LedgerEvent): void {
    this.#store.append(id, account.version, event);
  }
}
