import type { OperationRow } from '../../waits/model.ts';
import { textOf } from '../facts/syntax.ts';
import { type Batch, batched, batchOf, together } from './batch.ts';
import type { WaitsCandidate, WaitsCase } from './case.ts';

type Remedy = Pick<WaitsCandidate, 'proposal' | 'tradeOffs' | 'code'>;

/** What to do about one operation after another: on the loop of the source where it is there, else on one like it. */
export function remedy(
  c: WaitsCase,
  { kind, label, sync }: OperationRow,
  rows: Iterable<number>,
  subject: WaitsCandidate['subject'],
): Remedy {
  const batch = batchOf(c, rows);
  const before = c.lines(subject)?.text ?? `for (const one of list) await ${callOf(subject.name)}(one);`;
  const like = (after: string, language = 'js') => ({ before, after, language, exact: false });
  if (kind === 'http')
    return {
      proposal:
        'Start the requests together and await them with `Promise.all`, about ten at a time; if the service has a batch call, that is better still.',
      tradeOffs: [
        'The service gets the requests at the same time: limit how many run together.',
        '`Promise.all` rejects at the first failure while the others keep running.',
      ],
      code: batch
        ? together(batch)
        : like(`const answers = await Promise.all(list.map((one) => ${callOf(subject.name)}(one)));`),
    };
  if (kind === 'redis')
    return {
      proposal: 'Send the commands in one pipeline (one round trip), or ask for all keys with `MGET`.',
      tradeOffs: ['A pipeline keeps its replies in memory until all have arrived: split very long ones.'],
      code:
        (batch && /^GET\b/.test(label) ? mget(batch) : null) ??
        like(
          'const answers = await redis.mget(keys);\n// or, for commands of other kinds:\nconst results = await redis.pipeline(commands).exec();',
        ),
    };
  if (isWrite(label))
    return {
      proposal: 'Write all rows with one statement of many `VALUES`, or put the loop into one transaction.',
      tradeOffs: ['One rejected row rejects all: `ON CONFLICT` defines what happens then.'],
      code: like(`${label.replace(/VALUES\s*\(.*$/i, 'VALUES (…), (…), (…)')};`, 'sql'),
    };
  const { column, sql } = joined(label);
  const isKey =
    /^(?:\w*_)?(?:id|uuid|key|code|sku|slug|email|name)$/i.test(column) && !/^\w+_id$/i.test(column);
  return {
    proposal: `Fetch all rows with one query, and group them in memory by key (or \`JOIN\` in the query that returned the list): \`${sql}\``,
    tradeOffs: [
      'Split a list of thousands of keys into batches of a few hundred.',
      'Rows arrive in another order: look them up by key.',
    ],
    code:
      (batch ? oneQuery(c, batch, rows, { column, sql, isKey, sync: sync > 0 }) : null) ??
      like(`const rows = await query(\`${sql}\`, [ids]);\n${groupedBy(column, isKey)}`),
  };
}

export const isWrite = (label: string): boolean => /^(INSERT|UPDATE|DELETE|REPLACE)\b/i.test(label);

/** A function's name as code calls it; what has none is called by its file and line. */
const callOf = (name: string): string => (/^[\w$.#]+$/.test(name) ? name : 'ask');

/** The last condition that compares a column with a value. */
const CONDITION = /([\w."`]+)\s*=\s*\?(?!.*=\s*\?)/;

/** `… WHERE id = ?` for many values at once, with the key among what is selected: by it the rows are put together again. */
function joined(label: string): { column: string; sql: string } {
  const key = CONDITION.exec(label)?.[1] ?? 'id';
  const column = key.replace(/^.*\.|["`]/g, '');
  const columns = /^SELECT\s+((?:(?!\bFROM\b)[^(*])+?)\s+FROM\b/i.exec(label)?.[1];
  const hasKey = columns === undefined || columns.split(/\s*,\s*/).includes(key);
  const many = label.replace(CONDITION, '$1 IN (?, …)').replace(/^SELECT\s/i, hasKey ? '$&' : `$&${key}, `);
  return {
    column,
    sql: many === label ? `${label} … for all keys at once` : many.replace(/\s+LIMIT \?$/i, ''),
  };
}

/** `byId`, of rows that are one for each key; of others, lists of them. */
const mapOf = (column: string): string =>
  `by${column.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase())}`;

const groupedBy = (column: string, isKey: boolean): string =>
  isKey
    ? `const ${mapOf(column)} = new Map(rows.map((row) => [row.${column}, row]));`
    : `const ${mapOf(column)} = Map.groupBy(rows, (row) => row.${column});`;

interface Asked {
  column: string;
  sql: string;
  isKey: boolean;
  sync: boolean;
}

function oneQuery(c: WaitsCase, batch: Batch, rows: Iterable<number>, asked: Asked) {
  const { query, key, loop } = batch;
  if (!query || key === null) return null;
  const { column, sql, isKey, sync } = asked;
  const text = textOf(query.file, query.call);
  const callee = textOf(query.file, query.call.callee).replace(/\.execute$/, '.query');
  const isPg = /\$1\b/.test(text);
  const others = (sql.match(/(?<!\()\?/g) ?? []).length > 0 ? '…, ' : '';
  const found = `${mapOf(column)}.get(${key})${isKey ? '' : ' ?? []'}`;
  const list = isKey ? `[${found}]` : found;
  const isInline = query.call === loop.call;
  let fetch: string;
  let answer = found;
  if (c.isThrough(rows, 'knex')) {
    const table = /\bFROM\s+["`]?([\w.]+)/i.exec(sql)?.[1] ?? 'table';
    fetch = `const rows = await ${/^\w+/.exec(callee)?.[0] ?? 'knex'}('${table}').whereIn('${column}', ids);`;
    if (isInline) answer = list;
  } else if (sync) {
    const marked = sql.replace('(?, …)', `(\${marks})`);
    fetch = `const marks = ids.map(() => '?').join(', ');\nconst rows = db.prepare(\`${marked}\`).all(${others}...ids);`;
    if (isInline && /\.all$/.test(callee)) answer = list;
  } else if (isPg) {
    let n = 0;
    const numbered = sql.replace('IN (?, …)', '= ANY(?)').replace(/\?/g, () => `$${++n}`);
    fetch = `const { rows } = await ${callee}('${numbered}', [${others}ids]);`;
    if (isInline) answer = `{ rows: ${list} }`;
  } else {
    fetch = `const [rows] = await ${callee}('${sql.replace('(?, …)', '(?)')}', [${others}ids]);`;
    if (isInline) answer = `[${list}]`;
  }
  return batched(batch, 'ids', `${fetch}\n${groupedBy(column, isKey)}`, answer);
}

function mget(batch: Batch) {
  const { key, query, loop } = batch;
  if (!query || key === null) return null;
  const redis = textOf(query.file, query.call.callee).replace(/\.\w+$/, '');
  if (query.call !== loop.call)
    return batched(
      batch,
      'ids',
      `// The keys of all ids, in one round trip:\nconst values = await ${redis}.mget(ids.map(keyOf));\nconst byId = new Map(ids.map((id, i) => [id, values[i]]));`,
      `byId.get(${key})`,
    );
  return batched(
    batch,
    'keys',
    `const values = await ${redis}.mget(keys);\nconst byKey = new Map(keys.map((key, i) => [key, values[i]]));`,
    `byKey.get(${key})`,
  );
}
