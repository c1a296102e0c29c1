import module from 'node:module';
import { sqlLabel } from '../../../waits/labels.ts';
import type { Operations } from './operations.ts';
import type { Queries } from './queries.ts';
import { remembered } from './remember.ts';
import type { Sink } from './sink.ts';

type Callable = (this: unknown, ...given: unknown[]) => unknown;
type Prototype = Record<string, Callable>;

const STATEMENT = ['all', 'get', 'run'] as const;
/** Queries whose plan is asked for. */
const PLANS = 200;

interface Database {
  /** Of better-sqlite3, and of node:sqlite. */
  inTransaction?: boolean;
  isTransaction?: boolean;
  prepare(sql: string): { all(...given: unknown[]): unknown[] };
}

interface Plan {
  id: number;
  parent: number;
  detail: string;
}

/** Values that better-sqlite3 wants at the most: it plans nothing without, and node:sqlite takes those that are missing for NULL. */
const VALUES = 40;

function planOf(database: Database, sql: string): Plan[] | null {
  const statement = database.prepare(`EXPLAIN QUERY PLAN ${sql}`);
  const named = Object.fromEntries(Array.from(sql.matchAll(/[@:$](\w+)/g), ([, name]) => [name, null]));
  for (let count = -1; count <= VALUES; count++)
    try {
      const values = count < 0 ? [] : [...new Array(count).fill(null), named];
      return statement.all(...values) as Plan[];
    } catch {
      // Another number of values.
    }
  return null;
}

/** One example of each query, with the connection that it ran on. */
class Plans {
  private readonly asked = new Map<string, { sql: string; database: WeakRef<Database> }>();
  private readonly answered = new Map<string, Plan[]>();
  /** Plans are asked for by calls that are none of the program's. */
  asking = false;

  see(label: string, sql: string, database: Database): void {
    if (this.asked.size >= PLANS || this.asked.has(label) || this.answered.has(label)) return;
    if (/^\s*(?:SELECT|WITH|UPDATE|DELETE)\b/i.test(sql))
      this.asked.set(label, { sql, database: new WeakRef(database) });
  }

  /** Before a connection is closed, and at the end of the program (of all that are left). */
  ask(of?: Database): void {
    this.asking = true;
    for (const [label, { sql, database }] of this.asked) {
      if (of && database.deref() !== of) continue;
      this.asked.delete(label);
      try {
        const connection = database.deref();
        const rows = connection && planOf(connection, sql);
        if (rows) this.answered.set(label, rows);
      } catch {
        // Closed by other means, or a statement that has no plan.
      }
    }
    this.asking = false;
  }

  write(sink: Sink): void {
    this.ask();
    for (const [label, rows] of this.answered)
      sink.fact('culprit.plan', {
        label,
        engine: 'SQLite',
        rows: rows.map(({ id, parent, detail }) => ({ id, parent, detail })),
      });
  }
}

const plans = new Plans();

/** `node:sqlite`, from when the program first loads it. */
export function watchSqlite(
  operations: Operations,
  queries: Queries,
  sink: Sink,
  atEnd: (() => void)[],
): void {
  let watched = false;
  module.registerHooks({
    resolve(specifier, context, nextResolve) {
      if (!watched && /^(?:node:)?sqlite$/.test(specifier)) {
        watched = true;
        const { DatabaseSync, StatementSync } = process.getBuiltinModule('node:sqlite');
        watchDatabase(
          operations,
          queries,
          DatabaseSync.prototype as unknown as Prototype,
          () => StatementSync.prototype as unknown as Prototype,
        );
      }
      return nextResolve(specifier, context);
    },
  });
  atEnd.push(() => plans.write(sink));
}

const known = new WeakSet<object>();

/** better-sqlite3 has the same calls. The class comes by more than one of its files, and one of them exports what makes it. */
export function watchBetterSqlite(
  operations: Operations,
  { prototype }: { prototype: Prototype },
  { queries }: { queries: Queries },
): void {
  if (typeof prototype?.prepare !== 'function' || known.has(prototype)) return;
  known.add(prototype);
  watchDatabase(operations, queries, prototype, null);
}

function watchDatabase(
  operations: Operations,
  queries: Queries,
  prototype: Prototype,
  statementOf: (() => Prototype) | null,
): void {
  const origin = new WeakMap<object, { sql: string; label: string; database: Database }>();
  let done = false;
  const labelOf = remembered(sqlLabel);
  const { prepare, exec, close } = prototype;
  prototype.prepare = function watched(this: unknown, ...given: unknown[]) {
    const statement = Reflect.apply(prepare, this, given) as object;
    const sql = String(given[0]);
    if (!plans.asking) origin.set(statement, { sql, label: labelOf(sql), database: this as Database });
    if (!done) {
      done = true;
      watchStatements(statementOf?.() ?? Object.getPrototypeOf(statement));
    }
    return statement;
  };
  prototype.exec = function watched(this: unknown, ...given: unknown[]) {
    const operation = operations.begin('sql', labelOf(String(given[0])), watched);
    let failed = true;
    try {
      const result = Reflect.apply(exec, this, given);
      failed = false;
      return result;
    } finally {
      operations.end(operation, failed, SYNC);
    }
  };
  prototype.close = function watched(this: unknown, ...given: unknown[]) {
    plans.ask(this as Database);
    return Reflect.apply(close, this, given);
  };
  const watchStatements = (statements: Prototype) => {
    for (const name of STATEMENT) {
      const original = statements[name];
      statements[name] = function watched(this: unknown, ...given: unknown[]) {
        const known = origin.get(this as object);
        if (plans.asking || !known) return Reflect.apply(original, this, given);
        const { label, sql, database } = known;
        plans.see(label, sql, database);
        queries.asked(label, sql, given);
        if (WRITE.test(label)) queries.wrote(label, isAlone(database));
        const operation = operations.begin('sql', label, watched, [sql, ...given]);
        let failed = true;
        try {
          const result = Reflect.apply(original, this, given);
          failed = false;
          queries.answered(label, name === 'get' ? [result] : result);
          return result;
        } finally {
          operations.end(operation, failed, SYNC);
        }
      };
    }
  };
}

const WRITE = /^(?:INSERT|UPDATE|DELETE|REPLACE)\b/i;

/** Node tells since 22.16; where nobody does, no write is said to stand alone. */
const isAlone = ({ inTransaction, isTransaction }: Database): boolean =>
  (inTransaction ?? isTransaction ?? true) === false;

/** The loop stood still for as long. */
const SYNC = '"sync":true';
