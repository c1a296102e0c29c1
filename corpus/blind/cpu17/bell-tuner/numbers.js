import Decimal from 'decimal.js';

// One place for number settings, so that foundry and workshop print the same digits.
Decimal.set({ precision: 120, rounding: Decimal.ROUND_HALF_EVEN, toExpNeg: -9 });

export const num = (v) => new Decimal(v);
export const TWO = num(2);
export const OCTAVE = num(1200);

export function show(value, places = 3) {
  return value.toFixed(places);
}
