import { log } from './trace.mjs';

function ratesOf(table) {
  return Object.entries(table).map(([country, rates]) => ({ country, ...rates }));
}

export function compute(table, invoice) {
  const rows = ratesOf(table);
  const row = rows.find((one) => one.country === invoice.country);
  const rate = row ? row[invoice.category] : 0.2;
  log(invoice, rate);
  return invoice.net * (1 + rate);
}
