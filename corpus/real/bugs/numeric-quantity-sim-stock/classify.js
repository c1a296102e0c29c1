import { numericQuantity, numericRegex } from 'numeric-quantity';

const SERIAL = /^\d{19,20}[A-Z]$/;

export function classify(cell) {
  if (numericRegex.test(cell)) return { kind: 'amount', amount: numericQuantity(cell) };
  if (SERIAL.test(cell)) return { kind: 'serial' };
  return { kind: 'text' };
}
