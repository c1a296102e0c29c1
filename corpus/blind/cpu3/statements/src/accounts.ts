export interface Entry {
  readonly at: number;
  readonly cents: number;
  readonly memo: string;
}
export interface Account {
  readonly iban: string;
  readonly currency: 'EUR' | 'CHF' | 'SEK';
  readonly entries: readonly Entry[];
}

const MEMOS = ['groceries', 'rent', 'salary', 'card payment', 'standing order', 'refund'] as const;
const CURRENCIES = ['EUR', 'CHF', 'SEK'] as const;

export function* buildAccounts(count: number, perAccount: number): Generator<Account> {
  let x = 2463534242;
  const rnd = (): number => {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    return (x >>> 0) / 4294967296;
  };
  for (let a = 0; a < count; a++) {
    const entries: Entry[] = [];
    let at = Date.UTC(2024, 0, 1);
    for (let e = 0; e < perAccount; e++) {
      at += Math.floor(rnd() * 9e6);
      entries.push({ at, cents: Math.floor((rnd() - 0.45) * 250000), memo: MEMOS[Math.floor(rnd() * MEMOS.length)]! });
    }
    yield { iban: `NL${10 + (a % 89)}BANK${String(a).padStart(10, '0')}`, currency: CURRENCIES[a % 3]!, entries };
  }
}
