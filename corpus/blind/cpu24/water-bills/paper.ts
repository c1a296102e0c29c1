import type { Line } from './tariff.ts';

export class Paper {
  private readonly rows: string[] = [];
  readonly locale: string;

  constructor(locale: string) {
    this.locale = locale;
  }

  money(value: number): string {
    return value.toLocaleString(this.locale, { style: 'currency', currency: 'EUR' });
  }

  amount(value: number, unit: string): string {
    return `${value.toLocaleString(this.locale, { minimumFractionDigits: 1, maximumFractionDigits: 3 })} ${unit}`;
  }

  date(value: Date): string {
    return value.toLocaleDateString(this.locale, { day: '2-digit', month: 'short', year: 'numeric', timeZone: 'Europe/Berlin' });
  }

  text(left: string, right = ''): this {
    const gap = Math.max(1, 64 - left.length - right.length);
    this.rows.push(left + ' '.repeat(gap) + right);
    return this;
  }

  line(line: Line): this {
    return this.text(`${line.label}, ${this.amount(line.quantity, line.label === 'standing charge' ? '×' : 'm³')} at ${this.money(line.rate)}`, this.money(line.amount));
  }

  rule(): this {
    this.rows.push('-'.repeat(64));
    return this;
  }

  toString(): string {
    return this.rows.join('\n');
  }
}
