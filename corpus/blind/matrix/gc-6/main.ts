interface Posting { account: number; cents: number; currency: Currency }
const Currency = { EUR: 'EUR', USD: 'USD' } as const;
type Currency = (typeof Currency)[keyof typeof Currency];

class Money {
  readonly digits: readonly number[];
  readonly meta: { currency: Currency; signs: readonly string[] };
  private constructor(digits: readonly number[], currency: Currency) {
    this.digits = digits;
    this.meta = { currency, signs: digits.map(d => (d < 0 ? '-' : '+')) };
  }
  static of(cents: number, currency: Currency): Money {
    return new Money([Math.trunc(cents / 100), cents % 100], currency);
  }
  get cents(): number { return this.digits[0] * 100 + this.digits[1]; }
  plus(other: Money): Money {
    const [a, b] = [this.digits, other.digits];
    return Money.of([a[0] + b[0], a[1] + b[1]].reduce((s, d, i) => s + (i ? d : d * 100), 0), this.meta.currency);
  }
}

class PostingRepository {
  private readonly postings: Posting[] = [];
  constructor(size: number) {
    for (let i = 0, state = 5; i < size; i++) {
      state = (state * 16807) % 2147483647;
      this.postings.push({ account: state % 40, cents: (state % 90001) - 45000, currency: Currency.EUR });
    }
  }
  month(number: number): Posting[] {
    return number % 2 ? this.postings : this.postings.slice(0, 40000);
  }
}

class BalanceService {
  private readonly postings: PostingRepository;
  constructor(postings: PostingRepository) { this.postings = postings; }
  sum(months: number): Money[] {
    const balances: Money[] = Array.from({ length: 40 }, () => Money.of(0, Currency.EUR));
    for (let month = 0; month < months; month++) {
      for (const { account, cents, currency } of this.postings.month(month)) {
        balances[account] = balances[account].plus(Money.of(cents, currency));
      }
    }
    return balances;
  }
}

const balances = new BalanceService(new PostingRepository(60000)).sum(96);
console.log(balances.map(b => b.cents).sort((a, b) => b - a).slice(0, 3));
