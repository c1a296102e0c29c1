import { basename } from 'node:path';
import type { Case } from '../../case/case.ts';
import { applyEdits, freshName, indentOf, replace, template } from '../../code/edit.ts';
import { handsAll } from '../../facts/builtins.ts';
import { freeNames } from '../../facts/free-names.ts';
import { bindingOf, parameterIndex, resolve } from '../../facts/names.ts';
import {
  bare,
  type CallNode,
  calleeName,
  contains,
  isCall,
  isFunction,
  isMember,
  type Node,
  receiverOf,
  type SourceFile,
  textOf,
} from '../../facts/syntax.ts';
import type { CodeChange } from '../../finding.ts';
import { shortened } from '../../rule.ts';
import { databasesOf } from '../database.ts';
import { statementOf } from '../sites.ts';
import type { Asked } from './asked.ts';

// The code that asks once for all elements of a loop.

/** All queries of a loop as queries for all its elements; null where one of their parts is not seen. */
export function queriesTogether(c: Case, asked: Asked[]): CodeChange | null {
  const { holder } = asked[0];
  const parts = asked.flatMap((one) => together(c, one) ?? []);
  if (parts.length === 0) return null;
  return template(holder.file, statementOf(holder.file, holder.call), parts.join('\n\n'));
}

/** How a client is asked for many keys by one constant text: by the marks that its statements have. */
interface Dialect {
  condition: string;
  rows(statement: string, keys: string): string;
  /** The rows of a key in the shape in which the client hands out those of a query. */
  result(rows: string): string;
}

function dialectOf({ file, node, query }: Asked, mark: string): Dialect | null {
  const receiver = receiverOf(node);
  if (query.prepared && query.inProcess)
    return {
      condition: 'in (select value from json_each(?))',
      rows: (statement, keys) => `${statement}.all(JSON.stringify(${keys}))`,
      result: (rows) => rows,
    };
  if (!receiver || calleeName(node) !== 'query') return null;
  const client = textOf(file, receiver);
  if (mark.startsWith('$'))
    return {
      condition: '= any($1)',
      rows: (statement, keys) => `(await ${client}.query(${statement}, [${keys}])).rows`,
      result: (rows) => `{ rows: ${rows} }`,
    };
  if (databasesOf(file).some((one) => one.startsWith('mysql')))
    return {
      condition: 'in (?)',
      rows: (statement, keys) => `(await ${client}.query(${statement}, [${keys}]))[0]`,
      result: (rows) => `[${rows}]`,
    };
  return null;
}

function together(c: Case, asked: Asked): string | null {
  const { file, query, holder } = asked;
  const sql = query.sql === null ? null : partsOf(query.sql);
  const element = elementOf(c, asked);
  if (!sql || !element) return null;
  const dialect = dialectOf(asked, sql.mark);
  if (!dialect) return null;
  const held = holder.file;
  const statement = statementOf(held, holder.call);
  const column = sql.column;
  const fetched = sql.columns.find((one) => one.column === column || one.column === '*');
  const text = `select ${fetched ? '' : `${sql.qualified}, `}${sql.list} from ${sql.table} where ${sql.qualified} ${dialect.condition}${sql.rest}`;
  const noun = declaredName(statement) ?? 'rows';
  const byKey = freshName(held, `${noun}By${capital(column)}`);
  const prepared = freshName(held, `${asked.unit === holder.unit ? noun : asked.unit.label.name}ForAll`);
  const client = query.prepared ? receiverOf(query.prepared) : null;
  const made = query.prepared && client ? `${textOf(file, client)}.prepare(${quoted(text)})` : quoted(text);
  const key = fetched ? `row.${fetched.as === '*' ? column : fetched.as}` : 'key';
  const rows = dialect.rows(prepared, `Array.from(${element.list}, (${element.item}) => ${element.key})`);
  const one = givesOne(asked);
  const keep = one
    ? `if (!${byKey}.has(${key})) ${byKey}.set(${key}, row);`
    : `const known = ${byKey}.get(${key});\n  if (known) known.push(row);\n  else ${byKey}.set(${key}, [row]);`;
  const rowsOf = `${byKey}.get(${element.key})`;
  const found = dialect.result(one ? rowsOf : `${rowsOf} ?? []`);
  const call = holder.call;
  const awaited = held.parents.get(call)?.type === 'AwaitExpression' ? held.parents.get(call)! : call;
  const inPlace = applyEdits(held, { start: statement.start!, end: statement.end! }, [
    replace(awaited, isMember(held.parents.get(awaited)) ? `(${found})` : found),
  ]);
  return [
    `// Once, where ${shortened(textOf(asked.file, asked.node.callee), 40)} is made (${basename(asked.file.path)}):`,
    `const ${prepared} = ${made};`,
    `// Before the loop${one ? '' : '; a key has a list of rows'}:`,
    `const ${byKey} = new Map();`,
    `for (const ${fetched ? 'row' : `{ ${column}: key, ...row }`} of ${rows}) {\n  ${keep}\n}`,
    statement.type === 'ForOfStatement' || inPlace.includes('\n')
      ? `// In the loop, instead of ${textOf(held, call)}:\n(${found});`
      : `// In the loop:\n${inPlace}`,
  ].join('\n');
}

/** What a loop walks, how it calls an element, and the key of an element that the query takes. */
function elementOf(c: Case, asked: Asked): { list: string; item: string; key: string } | null {
  const { holder, unit, file, node } = asked;
  let argument = onlyParameter(node, asked.query.prepared !== null);
  if (!argument) return null;
  if (unit !== holder.unit) {
    // Through a helper: the parameter that it hands on, and what it is given there.
    if (!isFunction(unit.node) || calleeName(holder.call) !== unit.label.name) return null;
    const binding = bindingOf(file, argument);
    const position = parameterIndex(unit.node, binding);
    if (!handsOn(file, node)) return null;
    const given = position < 0 ? undefined : holder.call.arguments[position];
    if (!given || given.type === 'SpreadElement') return null;
    argument = given;
  }
  const held = holder.file;
  const loops = c.loopsAround(holder.unit, holder.call);
  // `const id = row.id;` in the loop: what it stands for.
  if (argument.type === 'Identifier') {
    const binding = resolve(held, argument);
    if (binding?.init && binding.constant && loops.some((loop) => contains(loop, binding.node)))
      argument = bare(binding.init);
  }
  for (const loop of loops) {
    const walked = walkOf(held, loop, holder.call);
    if (!walked) continue;
    const own = [...freeNames(held, argument).values()].every(
      (binding) =>
        binding === null ||
        !contains(loop, binding.node) ||
        contains(walked.pattern, binding.node) ||
        binding.iterates !== null,
    );
    const named = [...freeNames(held, argument).values()].some(
      (binding) => binding !== null && contains(loop, binding.node),
    );
    if (own && named)
      return { list: walked.list, item: textOf(held, walked.pattern), key: textOf(held, argument) };
  }
  return null;
}

/** Whether a helper gives back what the query gave, and not what it made of it. */
function handsOn(file: SourceFile, node: Node): boolean {
  const parent = file.parents.get(node);
  if (parent?.type === 'AwaitExpression') return handsOn(file, parent);
  return parent?.type === 'ReturnStatement' || (isFunction(parent) && parent.body === node);
}

function walkOf(file: SourceFile, loop: Node, call: Node): { list: string; pattern: Node } | null {
  if (loop.type === 'ForOfStatement' && loop.left.type === 'VariableDeclaration')
    return { list: textOf(file, loop.right), pattern: loop.left.declarations[0].id };
  if (!isCall(loop)) return null;
  const list = receiverOf(loop);
  const callback = loop.arguments.find((one) => isFunction(one) && contains(one, call));
  if (!list || !callback || !isFunction(callback) || !handsAll(calleeName(loop))) return null;
  return callback.params[0] ? { list: textOf(file, list), pattern: callback.params[0] } : null;
}

/** The one value that a query is given: `get(id)`, `query(sql, [id])`. */
function onlyParameter(call: CallNode, prepared: boolean): Node | null {
  const values = prepared ? call.arguments : call.arguments.slice(1);
  if (values.length !== 1) return null;
  const value = bare(values[0]);
  if (value.type !== 'ArrayExpression') return value.type === 'SpreadElement' ? null : value;
  const [only] = value.elements;
  return value.elements.length === 1 && only && only.type !== 'SpreadElement' ? bare(only) : null;
}

const SELECT =
  /^\s*select\s+(.+?)\s+from\s+([\w".]+(?:\s+(?:as\s+)?(?!where\b)\w+)?)\s+where\s+((?:\w+\.)?(\w+))\s*=\s*(\?|\$1|[:@$]\w+)(\s+order\s+by\s+[\w.,\s]+?)?\s*(?:\blimit\s+1\s*)?;?\s*$/is;

/** A query for the rows of one key in one table; null for all others. */
function partsOf(sql: string) {
  const found = SELECT.exec(sql.replace(/\s+/g, ' '));
  if (!found || /[(]|distinct/i.test(found[1])) return null;
  const [, list, table, qualified, column, mark, rest = ''] = found;
  const columns = list.split(',').map((one) => {
    const [, name, as] = /^\s*(?:\w+\.)?([\w*]+)(?:\s+(?:as\s+)?(\w+))?\s*$/i.exec(one) ?? [];
    return { column: name, as: as ?? name };
  });
  if (columns.some((one) => one.column === undefined)) return null;
  return { list, table, qualified, column, mark, rest, columns };
}

/** Whether a query gives one row, and no list of them. */
const givesOne = ({ node, query }: Asked): boolean => query.prepared !== null && calleeName(node) === 'get';

function declaredName(statement: Node): string | null {
  const declaration = statement.type === 'VariableDeclaration' ? statement.declarations[0] : null;
  return declaration?.id.type === 'Identifier' ? declaration.id.name : null;
}

const capital = (column: string): string =>
  column.replace(/(?:^|_+)(\w)/g, (_, letter: string) => letter.toUpperCase());

const quoted = (sql: string): string => (sql.includes("'") ? `\`${sql}\`` : `'${sql}'`);

/** The user's own loop within a transaction. */
export function rowsTogether(asked: Asked, transaction: boolean): CodeChange | null {
  const { file, holder, query } = asked;
  const client = query.prepared ? receiverOf(query.prepared) : receiverOf(asked.node);
  if (transaction || !client) return null;
  const held = holder.file;
  const loop = statementOf(held, holder.call);
  const outer = enclosingLoop(held, loop);
  const text = textOf(held, outer).replaceAll(`\n${indentOf(held, outer)}`, '\n  ');
  const db = textOf(file, client);
  const call = query.inProcess
    ? `${db}.exec`
    : calleeName(asked.node) === 'query'
      ? `await ${db}.query`
      : null;
  if (call === null || /pool/i.test(db)) return null;
  return template(
    held,
    outer,
    `${call}('BEGIN');\ntry {\n  ${text}\n  ${call}('COMMIT');\n} catch (error) {\n  ${call}('ROLLBACK');\n  throw error;\n}`,
  );
}

/** The outermost loop statement around a statement, within its function. */
function enclosingLoop(file: SourceFile, statement: Node): Node {
  let loop = statement;
  for (let at = file.parents.get(statement); at && !isFunction(at); at = file.parents.get(at))
    if (/^(For|While|DoWhile)/.test(at.type)) loop = at;
  return loop;
}
