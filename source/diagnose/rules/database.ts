import { resolve } from '../names.ts';
import {
  bare,
  type CallNode,
  calleeName,
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
  for (const node of file.nodes) {
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
  const kept = preparedIn(file);
  const text = kept.length > 0 ? textOf(file, node) : '';
  if (!text.includes('.')) return null;
  const property = text.slice(text.lastIndexOf('.') + 1);
  for (const { target, name, call } of kept)
    if (target === text || name === property) return preparedBy(file, call, depth + 1);
  return null;
}

interface Prepared {
  /** Text of what is assigned to; '' for a property of a literal or a class. */
  target: string;
  name: string;
  call: CallNode;
}

const prepared = new WeakMap<SourceFile, Prepared[]>();

/** All that a file keeps of what `prepare` gave it. */
function preparedIn(file: SourceFile): Prepared[] {
  let list = prepared.get(file);
  if (list) return list;
  list = [];
  for (const one of file.nodes) {
    if (one.type === 'AssignmentExpression') {
      const call = bare(one.right);
      if (isCall(call) && calleeName(call) === 'prepare')
        list.push({ target: textOf(file, one.left), name: '', call });
    } else if (one.type === 'ObjectProperty' || one.type === 'ClassProperty') {
      const call = one.value && one.key.type === 'Identifier' ? bare(one.value) : null;
      if (isCall(call) && calleeName(call) === 'prepare')
        list.push({ target: '', name: (one.key as { name: string }).name, call });
    }
  }
  prepared.set(file, list);
  return list;
}
