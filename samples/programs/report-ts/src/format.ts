export interface Row {
  customer: string;
  amount: number;
  at: Date;
}

/** One line of the report. Makes its formatters anew for every row. */
export function formatRow(row: Row): string {
  const money = new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR' });
  const day = new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium' });
  return `${day.format(row.at)}  ${row.customer.padEnd(14)}  ${money.format(row.amount)}`;
}
