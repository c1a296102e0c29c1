export interface Transfer {
  nonce: number;
  fee: number;
  from: string;
  to: string;
  amount: bigint;
  memo: Uint8Array;
}

export interface Block {
  height: number;
  parent: string;
  time: number;
  transfers: Transfer[];
}

export class Ledger {
  readonly balances = new Map<string, bigint>();
  readonly nonces = new Map<string, number>();
  rejected = 0;
  fees = 0n;

  credit(account: string, amount: bigint): void {
    this.balances.set(account, (this.balances.get(account) ?? 0n) + amount);
  }

  apply(t: Transfer): boolean {
    const expected = this.nonces.get(t.from) ?? 0;
    const have = this.balances.get(t.from) ?? 0n;
    const cost = t.amount + BigInt(t.fee);
    if (t.nonce !== expected || have < cost) {
      this.rejected++;
      return false;
    }
    this.nonces.set(t.from, expected + 1);
    this.balances.set(t.from, have - cost);
    this.credit(t.to, t.amount);
    this.fees += BigInt(t.fee);
    return true;
  }

  top(n: number): Array<[string, bigint]> {
    return [...this.balances].sort((a, b) => (b[1] > a[1] ? 1 : b[1] < a[1] ? -1 : a[0] < b[0] ? -1 : 1)).slice(0, n);
  }
}
