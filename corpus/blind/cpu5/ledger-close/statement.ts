import type { ChartOfAccounts } from './chart.ts';
import type { Journal } from './journal.ts';

export interface StatementRow { code: string; label: string; months: number[]; total: number; }

export function buildStatement(chart: ChartOfAccounts, journal: Journal): StatementRow[] {
  const rows = new Map<string, StatementRow>();
  for (const root of chart.roots()) {
    rows.set(root.code, { code: root.code, label: root.name, months: new Array(journal.periods).fill(0), total: 0 });
  }
  for (const code of chart.codes()) {
    const row = rows.get(code) ?? rows.get(chart.lookup(code).parent!)!;
    const balances = journal.balances(code);
    for (let m = 0; m < journal.periods; m++) {
      row.months[m] += balances[m];
      row.total += balances[m];
    }
  }
  return [...rows.values()].sort((a, b) => b.total - a.total);
}

export function render(rows: StatementRow[]): string {
  return rows
    .map((row) => `${row.code} ${row.label.padEnd(16)} ${(row.total / 100).toFixed(2).padStart(16)}`)
    .join('\n');
}
