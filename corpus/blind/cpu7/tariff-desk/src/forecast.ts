import type { PriceBook } from './price-book.ts';

/** The price at noon of each day, for the covering letter. */
export function noonPrices(book: PriceBook, days: number): Map<string, number[]> {
  const out = new Map<string, number[]>();
  for (const zone of book.zones) {
    const row: number[] = [];
    for (let d = 0; d < days; d++) row.push(book.lookup(zone, d * 1440 + 720)?.centsPerKwh ?? NaN);
    out.set(zone, row);
  }
  return out;
}
