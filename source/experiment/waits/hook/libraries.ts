import { AsyncLocalStorage, AsyncResource } from 'node:async_hooks';
import { tracingChannel } from 'node:diagnostics_channel';
import module from 'node:module';
import { redisLabel, sqlLabel } from '../../../waits/labels.ts';
import { type Explain, type MysqlConnection, mysqlOf, postgresOf } from './explain.ts';
import { type Operation, type Operations, settle } from './operations.ts';
import type { Queries } from './queries.ts';
import { remembered } from './remember.ts';
import { watchGrpc, watchPiscina } from './remote-calls.ts';
import { watchBetterSqlite } from './sqlite.ts';

type Callable = (this: unknown, ...given: unknown[]) => unknown;
type Prototype = Record<string, Callable>;

/** Libraries that publish nothing: a line is added to the file that holds the class, which hands it over to `patch` here. */
const PATCHES: readonly {
  file: RegExp;
  /** What the file exports, as source. */
  given: string;
  patch(operations: Operations, given: never, watch: { queries: Queries; explain: Explain | null }): void;
}[] = [
  { file: /[\\/]node_modules[\\/]pg[\\/]lib[\\/]client\.js$/, given: 'module.exports', patch: watchPg },
  { file: /[\\/]node_modules[\\/]pg-pool[\\/]index\.js$/, given: 'module.exports', patch: watchPgPool },
  {
    file: /[\\/]node_modules[\\/]ioredis[\\/]built[\\/](?:R|r)edis(?:[\\/]index)?\.js$/,
    given: 'exports.default',
    patch: watchRedis,
  },
  {
    // From version 13 on, database.js makes the class and a file for each platform exports it.
    file: /[\\/]node_modules[\\/]better-sqlite3[\\/]lib[\\/](?:database|index|\w+-\w+)\.js$/,
    given: 'module.exports',
    patch: watchBetterSqlite,
  },
  {
    file: /[\\/]node_modules[\\/]knex[\\/]lib[\\/]client\.js$/,
    given: 'module.exports',
    patch: watchKnexPool,
  },
  {
    file: /[\\/]node_modules[\\/]got[\\/]dist[\\/]source[\\/]core[\\/]index\.js$/,
    given: 'Request',
    patch: watchGot,
  },
  {
    file: /[\\/]node_modules[\\/]mysql2[\\/]lib[\\/]base[\\/]connection\.js$/,
    given: 'module.exports',
    patch: watchMysqlConnection,
  },
  {
    file: /[\\/]node_modules[\\/]mysql2[\\/]lib[\\/]base[\\/]pool\.js$/,
    given: 'module.exports',
    patch: watchMysqlPool,
  },
  {
    file: /[\\/]node_modules[\\/]@grpc[\\/]grpc-js[\\/]build[\\/]src[\\/]client\.js$/,
    given: 'exports.Client',
    patch: watchGrpc,
  },
  {
    file: /[\\/]node_modules[\\/]piscina[\\/]dist[\\/](?:src[\\/])?index\.js$/,
    given: 'exports.Piscina ?? exports.default',
    patch: watchPiscina,
  },
];

const BRIDGE = 'culprit.patch';

/** Calls to databases and caches through the libraries that most programs use. */
export function watchLibraries(operations: Operations, queries: Queries, explain: Explain | null): void {
  const bridge = (index: number, given: unknown) => {
    try {
      PATCHES[index].patch(operations, given as never, { queries, explain });
    } catch {
      // Another version than those that are known: the program goes on, and its connections are recorded.
    }
  };
  (globalThis as unknown as Record<symbol, unknown>)[Symbol.for(BRIDGE)] = bridge;
  module.registerHooks({
    load(url, context, nextLoad) {
      const loaded = nextLoad(url, context);
      const index = PATCHES.findIndex(({ file }) => file.test(url));
      if (index < 0 || loaded.source == null) return loaded;
      const line = `\n;globalThis[Symbol.for('${BRIDGE}')]?.(${index}, ${PATCHES[index].given});\n`;
      return { ...loaded, source: `${text(loaded.source)}${line}` };
    },
  });
  watchMysql(operations, queries, explain);
}

const text = (source: string | ArrayBuffer | NodeJS.TypedArray) =>
  typeof source === 'string' ? source : new TextDecoder().decode(source);

function watchPg(
  operations: Operations,
  { prototype }: { prototype: Prototype },
  { queries, explain }: { queries: Queries; explain: Explain | null },
): void {
  const { query } = prototype;
  const labelOf = remembered(sqlLabel);
  prototype.query = function watched(this: unknown, ...given: unknown[]) {
    const [config, values] = given;
    const { text: sql, values: own } =
      typeof config === 'object' && config !== null
        ? (config as { text?: unknown; values?: unknown })
        : { text: config, values: undefined };
    if (typeof sql !== 'string' || explain?.isOwn.has(this as object))
      return Reflect.apply(query, this, given);
    const asked = (Array.isArray(values) ? values : (own ?? [])) as unknown[];
    const label = labelOf(sql);
    const operation = operations.begin('sql', label, watched, [sql, ...asked]);
    queries.asked(label, sql, asked);
    explain?.ask(postgresOf(this as never), label, sql, asked);
    const answered = (result: unknown) =>
      queries.answered(label, (result as { rows?: unknown } | undefined)?.rows);
    const at = given.findLastIndex((one) => typeof one === 'function');
    const submitted = config as { submit?: unknown; callback?: Callable };
    if (at > 0) given[at] = ended(operations, operation, given[at] as Callable, answered);
    else if (typeof submitted.submit === 'function') {
      if (typeof submitted.callback !== 'function') operations.drop(operation);
      else submitted.callback = ended(operations, operation, submitted.callback, answered);
    }
    const result = Reflect.apply(query, this, given);
    return at > 0 || typeof submitted.submit === 'function'
      ? result
      : settle(operations, operation, result, answered);
  };
}

function watchPgPool(operations: Operations, { prototype }: { prototype: Prototype }): void {
  const { connect, query } = prototype;
  prototype.query = function watched(this: unknown, ...given: unknown[]) {
    const at = given.findLastIndex((one) => typeof one === 'function');
    // Its callback is the program's, and what that begins has a stack of its own.
    if (at >= 0) given[at] = AsyncResource.bind(given[at] as Callable);
    return operations.call(watched, () => Reflect.apply(query, this, given));
  };
  prototype.connect = function watched(this: unknown, ...given: unknown[]) {
    const { max } = (this as { options: { max: number } }).options;
    const operation = operations.begin('pool', `pg pool of ${max}`, watched);
    const [callback] = given;
    if (typeof callback === 'function') {
      // One that waits is called by whoever gives a connection back, for another request.
      given[0] = AsyncResource.bind(ended(operations, operation, callback as Callable));
      return Reflect.apply(connect, this, given);
    }
    return settle(operations, operation, Reflect.apply(connect, this, given));
  };
}

/** Its queries are those of the library below; its pool is its own. */
function watchKnexPool(operations: Operations, { prototype }: { prototype: Prototype }): void {
  const { acquireConnection, initializePool } = prototype;
  // By the time that a transaction wants its connection, the stack of whoever began it is gone.
  const began = new AsyncLocalStorage<{ stack?: number }>();
  const dialects = new WeakSet<object>();
  prototype.initializePool = function watched(this: unknown, ...given: unknown[]) {
    // Each dialect has its own.
    const dialect = Object.getPrototypeOf(this) as Prototype;
    const { transaction } = dialect;
    if (typeof transaction === 'function' && !dialects.has(dialect)) {
      dialects.add(dialect);
      dialect.transaction = function begun(this: unknown, ...given: unknown[]) {
        return began.run({ stack: operations.stacks.take(begun) }, () =>
          Reflect.apply(transaction, this, given),
        );
      };
    }
    return Reflect.apply(initializePool, this, given);
  };
  prototype.acquireConnection = function watched(this: unknown, ...given: unknown[]) {
    const { pool } = this as { pool?: { max?: number } };
    const label = `knex pool of ${pool?.max ?? '?'}`;
    const { stack } = began.getStore() ?? {};
    // What stands in the transaction has stacks of its own.
    if (stack !== undefined) delete began.getStore()!.stack;
    const operation = operations.begin('pool', label, watched, undefined, stack);
    return settle(operations, operation, Reflect.apply(acquireConnection, this, given));
  };
}

/** By the time that it makes its request, the stack of whoever called it is gone. */
function watchGot(operations: Operations, { prototype }: { prototype: Prototype }): void {
  const { flush } = prototype;
  prototype.flush = function watched(this: unknown, ...given: unknown[]) {
    return operations.call(watched, () => Reflect.apply(flush, this, given));
  };
}

interface RedisCommand {
  name?: string;
  args?: unknown[];
  promise?: Promise<unknown>;
}

function watchRedis(operations: Operations, { prototype }: { prototype: Prototype }): void {
  const { sendCommand } = prototype;
  const sent = new WeakSet<object>();
  prototype.sendCommand = function watched(this: unknown, ...given: unknown[]) {
    const command = given[0] as RedisCommand;
    const known = typeof command?.name !== 'string' || sent.has(command);
    // While it is not connected it queues a command, and sends the same once more.
    if (known) return Reflect.apply(sendCommand, this, given);
    sent.add(command);
    const label = redisLabel(command.name!, command.args?.[0]);
    const operation = operations.begin('redis', label, watched, [command.name, ...(command.args ?? [])]);
    const result = Reflect.apply(sendCommand, this, given);
    settle(operations, operation, command.promise ?? result);
    return result;
  };
}

const ended = (
  operations: Operations,
  operation: Operation,
  callback: Callable,
  answered?: (result: unknown) => void,
): Callable =>
  function done(this: unknown, ...given: unknown[]) {
    operations.end(operation, given[0] instanceof Error);
    answered?.(given[1]);
    return Reflect.apply(callback, this, given);
  };

/** Whose query is being published: mysql2 does so within the call. */
let querying: MysqlConnection | null = null;
let Connection: (new (parameters: object) => MysqlConnection) | null = null;

function watchMysqlConnection(_: Operations, given: typeof Connection & { prototype: Prototype }): void {
  const { prototype } = given;
  Connection = given;
  for (const name of ['query', 'execute']) {
    const original = prototype[name];
    prototype[name] = function watched(this: unknown, ...given: unknown[]) {
      const before = querying;
      querying = this as MysqlConnection;
      try {
        return Reflect.apply(original, this, given);
      } finally {
        querying = before;
      }
    };
  }
}

/** By the time that a pool's connection is asked, the stack of whoever asked the pool is gone. */
function watchMysqlPool(operations: Operations, { prototype }: { prototype: Prototype }): void {
  for (const name of ['query', 'execute']) {
    const original = prototype[name];
    prototype[name] = function watched(this: unknown, ...given: unknown[]) {
      const at = given.findLastIndex((one) => typeof one === 'function');
      // Its callback is the program's, and what that begins has a stack of its own.
      if (at >= 0) given[at] = AsyncResource.bind(given[at] as Callable);
      return operations.call(watched, () => Reflect.apply(original, this, given));
    };
  }
  const { getConnection } = prototype;
  prototype.getConnection = function watched(this: unknown, callback: unknown) {
    if (typeof callback !== 'function') return Reflect.apply(getConnection, this, [callback]);
    const { connectionLimit } = (this as { config: { connectionLimit: number } }).config;
    const operation = operations.begin('pool', `mysql2 pool of ${connectionLimit || 'any size'}`, watched);
    // One that waits is called by whoever gives a connection back, for another request.
    const bound = AsyncResource.bind(ended(operations, operation, callback as Callable));
    return Reflect.apply(getConnection, this, [bound]);
  };
}

/** mysql2 publishes its queries itself. */
function watchMysql(operations: Operations, queries: Queries, explain: Explain | null): void {
  const open = new WeakMap<object, Operation>();
  const subscribe = (name: string, kind: string, labelOf: (context: Context) => string) => {
    const finish = (context: object, failed: boolean) => {
      const operation = open.get(context);
      open.delete(context);
      if (operation) operations.end(operation, failed);
    };
    tracingChannel(name).subscribe({
      start: function started(message: object) {
        if (querying && explain?.isOwn.has(querying)) return;
        const context = message as Context;
        const { query, values } = context;
        const label = labelOf(context);
        open.set(context, operations.begin(kind, label, started as never, [query, values]));
        queries.asked(label, String(query), listOf(values));
        if (querying && Connection && typeof query === 'string')
          explain?.ask(
            mysqlOf(querying, Connection),
            label,
            query,
            name === 'mysql2:execute' ? listOf(values) : [],
          );
      },
      end() {},
      asyncStart: (context: object) => {
        finish(context, false);
        queries.answered(labelOf(context as Context), (context as Context).result);
      },
      asyncEnd() {},
      error: (context: object) => finish(context, true),
    });
  };
  const labelOf = remembered((query) => sqlLabel(query, true));
  const sql = ({ query }: Context) => labelOf(String(query));
  subscribe('mysql2:query', 'sql', sql);
  subscribe('mysql2:execute', 'sql', sql);
}

interface Context {
  result?: unknown;
  query?: unknown;
  values?: unknown;
}

const listOf = (values: unknown): unknown[] => (Array.isArray(values) ? values : []);
