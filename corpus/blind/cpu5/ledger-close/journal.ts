import type { ChartOfAccounts, Account } from './chart.ts';

export interface Line { code: string; cents: number; }
export interface Entry { id: number; period: number; text: string; lines: Line[]; }

const NORMAL_DEBIT = ['asset', 'expense'];
const RATES: Record<string, number> = { EUR: 1, USD: 0.92, SEK: 0.088, CHF: 1.04 };

export class Journal {
  readonly periods: number;
  #chart: ChartOfAccounts;
  #balances: Map<string, Float64Array>;
  #rejected: { id: number; reason: string }[] = [];

  constructor(chart: ChartOfAccounts, periods = 12) {
    this.#chart = chart;
    this.periods = periods;
    this.#balances = new Map(chart.codes().map((code) => [code, new Float64Array(periods)]));
  }

  post(entry: Entry): void {
    const problem = this.#check(entry);
    if (problem) {
      this.#rejected.push({ id: entry.id, reason: problem });
      return;
    }
    entry.lines.forEach((line) => this.#apply(line, entry.period));
  }

  #check(entry: Entry): string | null {
    if (entry.lines.length < 2) return 'single line';
    const sum = entry.lines.reduce((total, line) => total + line.cents, 0);
    return sum === 0 ? null : `out of balance by ${sum}`;
  }

  #apply(line: Line, period: number): void {
    const account = this.#chart.lookup(line.code);
    const row = this.#balances.get(account.code)!;
    row[period] += this.#signed(account, line.cents);
  }

  #signed(account: Account, cents: number): number {
    const amount = Math.round(cents * RATES[account.currency]);
    return NORMAL_DEBIT.includes(account.kind) ? amount : -amount;
  }

  balances(code: string): Float64Array {
    return this.#balances.get(code)!;
  }

  get rejected() {
    return [...this.#rejected].sort((a, b) => a.reason.localeCompare(b.reason) || a.id - b.id);
  }
}
