import { resolve } from '../infer.ts';
import {
  bare,
  type CallNode,
  calleeName,
  descend,
  isCall,
  type Node,
  receiverOf,
  type SourceFile,
  textOf,
} from '../syntax.ts';
import { rootOf } from './sites.ts';

export const DATABASES =
  /^(pg|pg-pool|mysql2?|mysql2\/promise|better-sqlite3|node:sqlite|sqlite3?|mongodb|mongoose|@prisma\/client|prisma|knex|sequelize|ioredis|redis|typeorm|drizzle-orm|mssql|oracledb|kysely|@libsql\/client|postgres)$/;

const CALLS =
  /^(query|execute|exec|get|all|run|iterate|one|many|first|raw|select|insert|update|where|find|findOne|findAll|findMany|findUnique|findFirst|findByPk|findById|count|aggregate|hget|hgetall|mget|hset|lrange|smembers|zrange|insertOne|updateOne|deleteOne|create|upsert|save)$/;

export function looksLikeSql(file: SourceFile, expression: Node): boolean {
  const node = bare(expression);
  if (node.type === 'Identifier') {
    const init = resolve(file, node)?.init;
    return init ? looksLikeSql(file, init) : /sql|query/i.test(node.name);
  }
  return /^[`'"(\s]*(select|insert|update|delete|with|replace|merge|call|pragma)\b/i.test(textOf(file, node));
}

/** The database modules a file gets from elsewhere. */
export function databasesOf(file: SourceFile): string[] {
  const known = databases.get(file);
  if (known) return known;
  const found = new Set<string>();
  for (const node of descend(file.program)) {
    if (node.type === 'ImportDeclaration' && DATABASES.test(node.source.value)) found.add(node.source.value);
    else if (
      isCall(node) &&
      calleeName(node) === 'require' &&
      node.arguments[0]?.type === 'StringLiteral' &&
      DATABASES.test(node.arguments[0].value)
    )
      found.add(node.arguments[0].value);
  }
  const names = [...found];
  databases.set(file, names);
  return names;
}

// A file is asked about once per call in it, and a bundle has hundreds of thousands.
const databases = new WeakMap<SourceFile, string[]>();

/** Whether a call asks a database: by SQL in it, by what its receiver was made from, or by a client handed in by that name. */
export function isQuery(file: SourceFile, call: CallNode): { write: boolean } | null {
  const name = calleeName(call);
  const receiver = receiverOf(call);
  if (!receiver || !CALLS.test(name)) return null;
  const first = call.arguments[0];
  const sql = first && looksLikeSql(file, first) && bare(first).type !== 'Identifier';
  if (sql) return { write: /^[`'"(\s]*(insert|update|delete|replace|merge)\b/i.test(textOf(file, first)) };
  if (preparedBy(file, receiver, 0))
    return { write: /insert|update|delete/i.test(preparedBy(file, receiver, 0)!) };
  const root = rootOf(receiver);
  const text = textOf(file, receiver);
  const client =
    /(^|\.|#)_?(db|database|pool|client|conn|connection|prisma|knex|redis|sequelize|pg|mongo|collection|trx|tx|sql|session|em|entityManager|repo|repository|store)$/i;
  const named =
    client.test(text) ||
    (root.type === 'Identifier' && client.test(root.name)) ||
    /^this\.(db|pool|client|prisma|redis)\b/.test(text);
  if (
    named &&
    (databasesOf(file).length > 0 ||
      /^(query|execute|findOne|findMany|findUnique|findFirst|findByPk|findAll|hgetall|hget|insertOne)$/.test(
        name,
      ))
  )
    return { write: /^(insert|update|delete|create|upsert|save|hset|run)/.test(name) };
  return null;
}

/** The SQL of a statement prepared elsewhere in the file: `const byId = db.prepare('…')`, `this.byId = db.prepare('…')`. */
function preparedBy(file: SourceFile, receiver: Node, depth: number): string | null {
  const node = bare(receiver);
  if (isCall(node) && calleeName(node) === 'prepare')
    return node.arguments[0] ? textOf(file, node.arguments[0]).replace(/^[`'"\s]+/, '') : 'select';
  if (depth > 2) return null;
  if (node.type === 'Identifier') {
    const init = resolve(file, node)?.init;
    return init ? preparedBy(file, init, depth + 1) : null;
  }
  const text = textOf(file, node);
  if (!/[.]/.test(text)) return null;
  const property = text.slice(text.lastIndexOf('.') + 1);
  for (const one of descend(file.program)) {
    const value =
      one.type === 'AssignmentExpression' && textOf(file, one.left) === text
        ? one.right
        : (one.type === 'ObjectProperty' || one.type === 'ClassProperty') &&
            one.key.type === 'Identifier' &&
            one.key.name === property
          ? one.value
          : null;
    if (value && isCall(bare(value)) && calleeName(bare(value) as CallNode) === 'prepare')
      return preparedBy(file, value, depth + 1);
  }
  return null;
}
