export interface Column {
  name: string;
  expression: string;
  kind: 'text' | 'number' | 'date';
  aggregate?: 'sum' | 'avg' | 'count';
}

export interface Report {
  name: string;
  table: string;
  joins: Array<{ table: string; on: [string, string] }>;
  columns: Column[];
}

const REPORTS: Report[] = [
  {
    name: 'revenue',
    table: 'orders',
    joins: [{ table: 'customers', on: ['customers.id', 'orders.customer_id'] }, { table: 'regions', on: ['regions.id', 'customers.region_id'] }],
    columns: [
      { name: 'region', expression: 'regions.name', kind: 'text' },
      { name: 'segment', expression: 'customers.segment', kind: 'text' },
      { name: 'placed', expression: 'orders.placed_at', kind: 'date' },
      { name: 'amount', expression: 'orders.amount', kind: 'number', aggregate: 'sum' },
      { name: 'orders', expression: 'orders.id', kind: 'number', aggregate: 'count' },
    ],
  },
  {
    name: 'returns',
    table: 'returns',
    joins: [{ table: 'orders', on: ['orders.id', 'returns.order_id'] }],
    columns: [
      { name: 'reason', expression: 'returns.reason', kind: 'text' },
      { name: 'opened', expression: 'returns.opened_at', kind: 'date' },
      { name: 'refund', expression: 'returns.refund', kind: 'number', aggregate: 'sum' },
      { name: 'days', expression: 'returns.days', kind: 'number', aggregate: 'avg' },
    ],
  },
  {
    name: 'stock',
    table: 'stock_levels',
    joins: [{ table: 'products', on: ['products.id', 'stock_levels.product_id'] }],
    columns: [
      { name: 'warehouse', expression: 'stock_levels.warehouse', kind: 'text' },
      { name: 'family', expression: 'products.family', kind: 'text' },
      { name: 'on_hand', expression: 'stock_levels.on_hand', kind: 'number', aggregate: 'sum' },
    ],
  },
];

export class ReportCatalog {
  names(): string[] {
    return REPORTS.map((report) => report.name);
  }

  find(name: string): Report {
    const report = REPORTS.find((candidate) => candidate.name === name);
    if (!report) throw Object.assign(new Error(`no report ${name}`), { status: 404 });
    return structuredClone(report);
  }

  column(report: Report, name: string): Column {
    const column = report.columns.find((candidate) => candidate.name === name);
    if (!column) throw Object.assign(new Error(`no column ${name} in ${report.name}`), { status: 400 });
    return column;
  }
}
