import { createHash } from 'node:crypto';
import type { ReportCatalog } from './catalog.ts';
import type { Filter, QueryFactory } from './query-factory.ts';

const OPS = new Set(['eq', 'in', 'between', 'like']);

export class ReportController {
  readonly #catalog: ReportCatalog;
  readonly #queries: QueryFactory;
  readonly #used = new Map<string, number>();

  constructor(catalog: ReportCatalog, queries: QueryFactory) {
    this.#catalog = catalog;
    this.#queries = queries;
  }

  list = (_req: any, res: any): void => {
    this.#json(res, { reports: this.#catalog.names() });
  };

  describe = (req: any, res: any): void => {
    const { columns, ...rest } = this.#catalog.find(req.params.name);
    this.#json(res, { ...rest, columns: columns.map(({ name, kind }) => ({ name, kind })).sort((a, b) => a.name.localeCompare(b.name)) });
  };

  sql = (req: any, res: any): void => {
    const report = this.#catalog.find(req.params.name);
    const { groups = [], measures = [], filters = [], limit = 100 } = req.body;
    const pick = (names: string[]) => names.map((name) => this.#catalog.column(report, name));
    const wanted: Filter[] = filters.map((filter: any) => {
      if (!OPS.has(filter.op)) throw Object.assign(new Error(`unknown operator ${filter.op}`), { status: 400 });
      return { column: this.#catalog.column(report, filter.column), op: filter.op, value: filter.value };
    });
    const statement = this.#queries.build(report, { groups: pick(groups), measures: pick(measures), filters: wanted, limit: Math.min(limit, 1000) });
    this.#used.set(report.name, (this.#used.get(report.name) ?? 0) + 1);
    this.#json(res, { ...statement, key: createHash('md5').update(statement.sql).digest('hex') });
  };

  usage(): string {
    return [...this.#used].map(([name, count]) => `${name}=${count}`).join(' ');
  }

  #json(res: any, value: unknown): void {
    const text = JSON.stringify(value);
    res.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
    res.end(text);
  }
}
