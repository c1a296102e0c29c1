import { sqlLabel } from '../../../waits/labels.ts';
import type { Sink } from './sink.ts';

interface PlanRow {
  id: number;
  parent: number;
  detail: string;
}

/** Gives the plan of a query. */
type Ask = (text: string, values: unknown[]) => Promise<PlanRow[]>;

/** A database of the program's, and how to get a connection of the hook's own to it. */
interface Database {
  engine: string;
  /** The same for all connections to the same database. */
  key: string;
  connect(own: WeakSet<object>): Promise<Ask>;
}

/** Queries whose plan is asked for. */
const PLANS = 100;

/**
 * Plans of queries by plain EXPLAIN (which runs nothing), of SELECT alone, once for each label. On connections of its own: one that the program
 * uses may be within a transaction, which an error would end.
 */
export class Explain {
  private readonly seen = new Set<string>();
  private readonly sink: Sink;
  private readonly connections = new Map<string, Promise<Ask>>();

  constructor(sink: Sink) {
    this.sink = sink;
  }

  /** The hook's own clients are not to be explained, nor recorded. */
  readonly isOwn = new WeakSet<object>();

  ask({ engine, key, connect }: Database, label: string, text: string, values: unknown[]): void {
    if (this.seen.size >= PLANS || this.seen.has(label) || !/^\s*(?:SELECT|WITH)\b/i.test(text)) return;
    // A WITH may write: EXPLAIN would not run it, but what is only read is all that is asked about.
    if (/\b(?:INSERT|UPDATE|DELETE|MERGE)\b/i.test(text)) return;
    this.seen.add(label);
    let connection = this.connections.get(key);
    if (!connection) this.connections.set(key, (connection = connect(this.isOwn)));
    connection
      .then((asked) => asked(text, values))
      .then((rows) => this.sink.fact('culprit.plan', { label, engine, rows }))
      // Without a plan the query is as it was; the program goes on.
      .catch(() => {});
  }
}

interface PgClient {
  connectionParameters: object;
  connect(): Promise<unknown>;
  query(config: { text: string; values?: unknown[] }): Promise<{ rows: Record<string, string>[] }>;
  unref?(): void;
  on(event: 'error', listener: () => void): void;
}

/** PostgreSQL through a client of `pg`. */
export const postgresOf = (client: PgClient): Database => ({
  engine: 'PostgreSQL',
  key: keyOf('PostgreSQL', client.connectionParameters),
  async connect(own) {
    const Client = client.constructor as new (parameters: object) => PgClient;
    const asked = new Client({ ...client.connectionParameters });
    own.add(asked);
    asked.on('error', () => {});
    await asked.connect();
    asked.unref?.();
    return async (text, values) => {
      const { rows } = await asked.query({ text: `EXPLAIN ${text}`, values });
      return tree(rows.map((row) => row['QUERY PLAN']));
    };
  },
});

export interface MysqlConnection {
  config: object;
  stream?: { unref?(): void };
  query(text: string, values: unknown[], done: (error: Error | null, rows: MysqlRow[]) => void): void;
  on(event: 'error', listener: () => void): void;
}

interface MysqlRow {
  table: string | null;
  type: string | null;
  key: string | null;
  rows: number | null;
  Extra: string | null;
}

/** MySQL and MariaDB through a connection of `mysql2`; one of a pool is of another class than those that stand for themselves. */
export const mysqlOf = (
  connection: MysqlConnection,
  Connection: new (parameters: object) => MysqlConnection,
): Database => ({
  engine: 'MySQL',
  key: keyOf('MySQL', connection.config),
  async connect(own) {
    const asked = new Connection({ config: connection.config });
    own.add(asked);
    asked.on('error', () => {});
    asked.stream?.unref?.();
    return (text, values) =>
      new Promise((resolve, reject) => {
        asked.query(`EXPLAIN ${text}`, values, (error, rows) => {
          if (error) reject(error);
          else resolve(rows.map(mysqlRow));
        });
      });
  },
});

/** `ALL on visits, 199312 rows, Using where`: how a table is read, MySQL's own word first. */
function mysqlRow({ table, type, key, rows, Extra }: MysqlRow, i: number): PlanRow {
  const how = [
    `${type ?? 'nothing'} on ${table ?? 'no table'}`,
    key && `by ${key}`,
    rows && `${rows} rows`,
    Extra,
  ];
  return { id: i + 1, parent: i, detail: how.filter(Boolean).join(', ') };
}

/** Whatever else a configuration holds, these say which database it is. */
function keyOf(engine: string, config: object): string {
  const { host, port, socketPath, database, user } = config as Record<string, unknown>;
  return [engine, host, port, socketPath, database, user].join(' ');
}

/** Lines that are indented by their place in the plan, as rows with parents. Values in conditions are left out. */
function tree(lines: readonly string[]): PlanRow[] {
  const above: { indent: number; id: number }[] = [];
  return lines.map((line, i) => {
    const indent = line.search(/\S/);
    while (above.length > 0 && above[above.length - 1].indent >= indent) above.pop();
    const parent = above.at(-1)?.id ?? 0;
    above.push({ indent, id: i + 1 });
    const detail = line.trim().replace(/\s*\(cost=.*\)$/, '');
    return { id: i + 1, parent, detail: sqlLabel(detail) };
  });
}
