import knex, { type Knex } from 'knex';
import type { Column, Report } from './catalog.ts';

export interface Filter {
  column: Column;
  op: 'eq' | 'in' | 'between' | 'like';
  value: unknown;
}

export interface Choice {
  groups: Column[];
  measures: Column[];
  filters: Filter[];
  limit: number;
}

/** Builds the statement only; it is run by the analyst's own warehouse connection. */
export class QueryFactory {
  readonly #knex: Knex;

  constructor(client: string) {
    this.#knex = knex({ client });
  }

  build(report: Report, { groups, measures, filters, limit }: Choice): { sql: string; bindings: readonly unknown[] } {
    const query = this.#knex(report.table);
    for (const join of report.joins) query.leftJoin(join.table, join.on[0], '=', join.on[1]);
    for (const column of groups) query.select({ [column.name]: column.expression }).groupBy(column.expression);
    for (const column of measures) {
      const label = { [column.name]: column.expression };
      if (column.aggregate === 'avg') query.avg(label);
      else if (column.aggregate === 'count') query.countDistinct(label);
      else query.sum(label);
    }
    for (const filter of filters) this.#where(query, filter);
    const [first] = measures;
    if (first) query.orderBy(first.name, 'desc');
    return query.limit(limit).toSQL().toNative();
  }

  #where(query: Knex.QueryBuilder, { column, op, value }: Filter): void {
    switch (op) {
      case 'in':
        query.whereIn(column.expression, value as string[]);
        break;
      case 'between':
        query.whereBetween(column.expression, value as [string, string]);
        break;
      case 'like':
        query.where((nested) => nested.where(column.expression, 'like', `${value}%`).orWhereNull(column.expression));
        break;
      default:
        query.where(column.expression, value as string);
    }
  }
}
