import { applyDiscounts } from './discounts.ts';
import type { PriceBook } from './price-book.ts';
import type { Contract, Reading, Statement } from './types.ts';

const money = (cents: number): string => (cents / 100).toFixed(2);

export class StatementBuilder {
  readonly #book: PriceBook;
  #contract!: Contract;
  #readings: Reading[] = [];

  constructor(book: PriceBook) {
    this.#book = book;
  }

  for(contract: Contract): this {
    this.#contract = contract;
    this.#readings = [];
    return this;
  }

  with(readings: readonly Reading[]): this {
    this.#readings = [...this.#readings, ...readings].sort((a, b) => a.at - b.at);
    return this;
  }

  build(): Statement {
    const { meter, zone, standing, discounts } = this.#contract;
    const energy = this.#readings.reduce((s, r) => s + r.wh, 0);
    const hours = new Array<number>(24).fill(0);
    for (const r of this.#readings) hours[Math.floor(r.at / 60) % 24] += r.wh;
    const usage = this.#usageCents(zone);
    const cents = applyDiscounts(discounts, usage + standing, energy);
    const opening = this.#book.lookup(zone, 0)?.centsPerKwh ?? this.#book.average(zone);
    return {
      meter,
      energy,
      cents,
      peakHour: hours.indexOf(Math.max(...hours)),
      lines: [
        `meter ${meter} zone ${zone} opening ${opening.toFixed(3)}`,
        `energy ${(energy / 1000).toFixed(1)} kWh`,
        `usage ${money(usage)} standing ${money(standing)} due ${money(cents)}`,
      ],
    };
  }

  #usageCents(zone: string): number {
    return this.#readings.reduce((sum, r) => sum + this.#charge(zone, r), 0);
  }

  #charge(zone: string, reading: Reading): number {
    const price = this.#book.lookup(zone, reading.at);
    return price ? (reading.wh / 1000) * price.centsPerKwh : 0;
  }
}
