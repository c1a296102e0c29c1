import { atom } from 'jotai/vanilla';

export const currencyRate = atom(1);

export function buildSheet(rows, columns) {
  const prices = Array.from({ length: rows }, (_, r) => atom(10 + (r % 37)));
  const totals = [];
  let carried = null;
  for (let r = 0; r < rows; r++) {
    const cells = [];
    for (let c = 0; c < columns; c++) {
      const left = cells[c - 1];
      cells.push(atom((get) => (left ? get(left) : get(prices[r]) * get(currencyRate)) + c));
    }
    const above = carried;
    const last = cells[columns - 1];
    carried = atom((get) => (above ? get(above) : 0) + get(last));
    totals.push(carried);
  }
  return { prices, totals, grandTotal: totals[rows - 1] };
}
