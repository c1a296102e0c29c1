import type { CartLine } from './types';

const VAT = 0.19;

export function priceOf({ quantity, unitPrice }: CartLine): number {
  const rebate = quantity >= 10 ? 0.9 : 1;
  return Math.round(quantity * unitPrice * rebate * (1 + VAT));
}

export function summary(lines: number, cents: number): string {
  return `${lines} lines, ${(cents / 100).toFixed(2)} EUR`;
}
