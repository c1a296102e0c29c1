import { Decimal } from 'decimal.js';

// The drawings used to be rounded twice; keep plenty in hand.
Decimal.set({ precision: 90, rounding: Decimal.ROUND_HALF_UP });

export type Num = Decimal;
export const num = (x: number | string): Num => new Decimal(x);
export const TWO = num(2);
export const PI = Decimal.acos(-1);
export const mm = (x: Num): string => x.toDecimalPlaces(2).toFixed(2);
