import { Signal } from './signal.js';

export const rates = {
  eur: new Signal(1),
  usd: new Signal(1.08),
  gbp: new Signal(0.85),
  vat: new Signal(0.21),
};

let s = 7;
export function jitter() {
  s = (s * 1103 + 12289) % 65536;
  return s / 65536 - 0.5;
}

export const history = new Float64Array(180000);
export const priceList = Array.from({ length: 12000 }, (_, i) => ({ code: `PRD-${i}`, net: 100 + ((i * 7919) % 90000), group: i % 50 }));
