const types = ['bigint', 'text', 'timestamptz', 'numeric(12,2)', 'boolean'];

export class Schema {
  constructor(tables, columns) {
    this.tables = Array.from({ length: tables }, (_, t) => ({
      name: `app_table_${t}`,
      columns: Array.from({ length: columns }, (_, c) => ({ name: `col_${t}_${c}`, type: types[(t + c) % types.length], nullable: c % 3 === 0, position: c + 1 })),
    }));
  }

  plan(sql) {
    const table = this.tables.find((candidate) => sql.includes(`${candidate.name} `));
    return { table, width: table.columns.length, steps: ['index scan', 'filter', 'limit'] };
  }
}
