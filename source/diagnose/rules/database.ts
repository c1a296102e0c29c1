import { isDatabaseClient } from '../facts/conventions.ts';
import { bindingOf, resolve, usesOf } from '../facts/names.ts';
import { once } from '../facts/once.ts';
import {
  bare,
  type CallNode,
  calleeName,
  callOn,
  descend,
  isCall,
  type Node,
  receiverOf,
  rootOf,
  type SourceFile,
  textOf,
} from '../facts/syntax.ts';

const DATABASES =
  /^(pg|pg-pool|mysql2?|mysql2\/promise|better-sqlite3|node:sqlite|sqlite3?|mongodb|mongoose|@prisma\/client|prisma|knex|sequelize|ioredis|redis|typeorm|drizzle-orm|mssql|oracledb|kysely|@libsql\/client|postgres)$/;

const CALLS =
  /^(query|execute|exec|get|all|run|iterate|one|many|first|raw|select|insert|update|where|find|findOne|findAll|findMany|findUnique|findFirst|findByPk|findById|count|aggregate|hget|hgetall|mget|hset|lrange|smembers|zrange|insertOne|updateOne|deleteOne|create|upsert|save)$/;

export function looksLikeSql(file: SourceFile, expression: Node): boolean {
  const node = bare(expression);
  if (node.type === 'Identifier') {
    const init = resolve(file, node)?.init;
    return init ? looksLikeSql(file, init) : /sql|query/i.test(node.name);
  }
  return /^[`'"(\s]*(select|insert|update|delete|with|replace|merge|call)\b/i.test(textOf(file, node));
}

/** The database modules a file gets from elsewhere; asked once per call in it, and a bundle has hundreds of thousands. */
export const databasesOf = once((file: SourceFile): string[] => {
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
  return [...found];
});

/** A question to a database, as far as the file that asks it shows. */
export interface Query {
  write: boolean;
  /** The statement's text, where it is a constant. */
  sql: string | null;
  /** The `prepare` call that the statement comes from. */
  prepared: CallNode | null;
  /** SQLite within the process: a query is a function call and no round trip. */
  inProcess: boolean;
}

/** Whether a function asks a database itself. */
export const queries = (file: SourceFile, fn: Node): boolean =>
  descend(fn).some((node) => isCall(node) && isQuery(file, node) !== null);

/** Whether a call asks a database: by SQL in it, by what its receiver was made from, or by a client handed in by that name. */
export function isQuery(file: SourceFile, call: CallNode): Query | null {
  const name = calleeName(call);
  const receiver = receiverOf(call);
  if (!receiver || !CALLS.test(name) || isBuiltOnly(file, call)) return null;
  const first = call.arguments[0];
  // Where a transaction begins and ends is no question.
  if (first && CONTROLS.test(constantText(file, first) ?? '')) return null;
  const modules = databasesOf(file);
  const embedded = modules.length > 0 && modules.every((one) => EMBEDDED.test(one));
  if (first && looksLikeSql(file, first) && bare(first).type !== 'Identifier')
    return {
      write: WRITES.test(textOf(file, first)),
      sql: constantText(file, first),
      prepared: null,
      inProcess: embedded,
    };
  const prepared = preparedBy(file, receiver, 0);
  if (prepared) {
    const statement = prepared.arguments[0];
    return {
      write: statement ? WRITES.test(textOf(file, statement)) : false,
      sql: statement ? constantText(file, statement) : null,
      prepared,
      // Clients of a server run what they prepared by `execute` and `query`.
      inProcess: embedded || /^(get|all|run|iterate)$/.test(name),
    };
  }
  const root = rootOf(receiver);
  const text = textOf(file, receiver);
  const named = isDatabaseClient(text) || (root.type === 'Identifier' && isDatabaseClient(root.name));
  if (
    named &&
    (modules.length > 0 ||
      /^(query|execute|findOne|findMany|findUnique|findFirst|findByPk|findAll|hgetall|hget|insertOne)$/.test(
        name,
      ))
  )
    return {
      write: /^(insert|update|delete|create|upsert|save|hset|run)/.test(name),
      sql: first ? constantText(file, first) : null,
      prepared: null,
      inProcess: embedded,
    };
  return null;
}

/** What query builders have for the statement's text: `db('orders').where('day', day).toSQL()` asks nobody. */
const AS_TEXT =
  /^(toSQL|toSql|toNative|toString|toQuery|toKnexQuery|compile|getQuery|getSql|getQueryAndParameters)$/;

/** Whether a statement is put together here for its text alone, at once or through the local that holds it. */
function isBuiltOnly(file: SourceFile, call: CallNode, depth = 0): boolean {
  let at: Node = call;
  for (let next = callOn(file, at); next; next = callOn(file, at)) {
    if (AS_TEXT.test(calleeName(next))) return true;
    at = next;
  }
  const declared = file.parents.get(at);
  const binding = declared?.type === 'VariableDeclarator' ? bindingOf(file, declared.id) : null;
  return (
    binding !== null &&
    depth < 3 &&
    usesOf(file, binding).some((use) => {
      const next = callOn(file, use);
      return next !== null && (AS_TEXT.test(calleeName(next)) || isBuiltOnly(file, next, depth + 1));
    })
  );
}

const EMBEDDED = /^(better-sqlite3|node:sqlite|bun:sqlite|sqlite3?)$/;
const CONTROLS = /^\s*(begin|start transaction|commit|end|rollback|savepoint|release|set|pragma)\b/i;
const WRITES = /^[`'"(\s]*(insert|update|delete|replace|merge)\b/i;

/** The text of a literal, or of the constant that a name stands for. */
function constantText(file: SourceFile, expression: Node): string | null {
  const node = bare(expression);
  if (node.type === 'StringLiteral') return node.value;
  if (node.type === 'TemplateLiteral')
    return node.expressions.length === 0 ? (node.quasis[0].value.cooked ?? null) : null;
  const binding = bindingOf(file, node);
  return binding?.constant && binding.init ? constantText(file, binding.init) : null;
}

/** Where a statement was prepared elsewhere in the file: `const byId = db.prepare('…')`, `this.byId = db.prepare('…')`. */
function preparedBy(file: SourceFile, receiver: Node, depth: number): CallNode | null {
  const node = bare(receiver);
  if (isCall(node) && calleeName(node) === 'prepare') return node;
  if (depth > 2) return null;
  if (node.type === 'Identifier') {
    const init = resolve(file, node)?.init;
    return init ? preparedBy(file, init, depth + 1) : null;
  }
  const kept = preparedIn(file);
  const text = kept.length > 0 ? textOf(file, node) : '';
  if (!text.includes('.')) return null;
  const property = text.slice(text.lastIndexOf('.') + 1);
  return kept.find(({ target, name }) => target === text || name === property)?.call ?? null;
}

interface Prepared {
  /** Text of what is assigned to; '' for a property of a literal or a class. */
  target: string;
  name: string;
  call: CallNode;
}

/** All that a file keeps of what `prepare` gave it. */
const preparedIn = once((file: SourceFile): Prepared[] => {
  const list: Prepared[] = [];
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
  return list;
});
