import { noonPrices } from './src/forecast.ts';
import { PriceBook } from './src/price-book.ts';
import { StatementBuilder } from './src/statement-builder.ts';
import type { Contract, Reading } from './src/types.ts';

const DAYS = 14;
const ZONES = ['NO1', 'NO2', 'SE3', 'DK1'];

let state = 20260401;
const random = (): number => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
};

const book = new PriceBook();
for (let t = 0; t < DAYS * 1440; t += 15) {
  for (const zone of ZONES) {
    book.publish({ zone, from: t, to: t + 15, centsPerKwh: 8 + 20 * random() });
  }
}

const contracts: Contract[] = Array.from({ length: 320 }, (_, i) => ({
  meter: `M-${String(i).padStart(5, '0')}`,
  zone: ZONES[i % ZONES.length],
  standing: 300 + (i % 7) * 25,
  discounts: i % 3 === 0 ? ['LOYAL', 'BULK'] : i % 5 === 0 ? ['SOLAR'] : [],
}));

function readingsOf(contract: Contract): Reading[] {
  const rows: Reading[] = [];
  for (let t = 0; t < DAYS * 1440; t += 30) rows.push({ meter: contract.meter, at: t, wh: Math.floor(900 * random()) });
  return rows;
}

const builder = new StatementBuilder(book);
const statements = contracts.map((c) => builder.for(c).with(readingsOf(c)).build());

let total = 0;
for (const s of statements) total += s.cents;
for (const [zone, row] of noonPrices(book, DAYS)) {
  console.log(zone, row.map((p) => p.toFixed(1)).join(' '));
}
console.log(statements[0].lines.join('\n'));
console.log(`${statements.length} statements, ${(total / 100).toFixed(2)} in all`);
