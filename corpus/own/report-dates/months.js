import { parse } from 'little-dates';

export function groupByMonth(rows) {
  const months = {};
  for (const row of rows) {
    const date = parse(row.day, 'DD.MM.YYYY');
    const key = `${date.getFullYear()}-${date.getMonth() + 1}`;
    months[key] = (months[key] ?? 0) + row.amount;
  }
  return months;
}
