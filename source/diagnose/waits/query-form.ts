import { bytes, count, duration, plural } from '../../format/numbers.ts';
import type { OperationRow } from '../../waits/model.ts';
import type { QueryShape } from '../../waits/recording.ts';
import { loopAround } from './call-site.ts';
import {
  actor,
  countEvidence,
  latencyEvidence,
  median,
  onPathEvidence,
  shortName,
  type WaitsCandidate,
  type WaitsCase,
  type WaitsRule,
} from './case.ts';
import { inTransaction } from './transaction.ts';

// Queries whose form makes them slow.

const SHARE = 0.05;
/** A query that takes less, in microseconds, costs nobody much by its form. */
const QUICK = 1000;
/** Rows of SELECT * that are so wide hold what a list does not need: bytes, columns. */
const WIDE = { bytes: 1000, columns: 20 };
/** So many rows passed over are more than a few pages. */
const FAR = 1000;
/** Writes in one request, or in one run, that belong together. */
const TOGETHER = 4;

/** Queries whose form costs more than it needs: SELECT * of wide rows, OFFSET that is far, writes one by one outside of a transaction. */
export const queryForm: WaitsRule = {
  name: 'query-form',
  strategy: 'database',
  find(c) {
    return [...c.rows('sql').flatMap((row) => [...paged(c, row), ...wide(c, row)]), ...writesAlone(c)];
  },
};

const shapeOf = (c: WaitsCase, { label }: OperationRow): QueryShape | undefined =>
  c.model.recording.shapes.find((shape) => shape.label === label);

function paged(c: WaitsCase, row: OperationRow): WaitsCandidate[] {
  if (!/\bOFFSET\b|\bLIMIT\s+\?\s*,/i.test(row.label)) return [];
  if (row.p50Micros < QUICK || c.share(row.pathMicros) < SHARE) return [];
  const shape = shapeOf(c, row);
  const passed = shape && shape.paged > 0 ? shape.passed / shape.paged : null;
  // The first pages cost what they hold.
  if (passed !== null && passed < FAR) return [];
  const key = /\bORDER BY\s+([\w."`]+)(\s+DESC)?/i.exec(row.label);
  const [column, sign] = key ? [key[1], key[2] ? '<' : '>'] : ['id', '>'];
  const where = /\bWHERE\b/i.test(row.label) ? 'AND' : 'WHERE';
  return [
    {
      title: `\`${shortName(row.label)}\` pages with \`OFFSET\`: each page reads all rows before it`,
      verdict: passed === null ? 'investigate' : 'optimize',
      subject: c.place(c.mainFrame(row.rows)),
      micros: row.pathMicros * 0.8,
      confidence: passed === null ? 0.6 : 0.85,
      evidence: [
        ...(passed === null
          ? []
          : [countEvidence(passed, `reads ${count(Math.round(passed))} rows to pass over them, on average`)]),
        onPathEvidence(c, row.pathMicros, `\`${row.label}\``),
        latencyEvidence(row),
      ],
      proposal: `Page by key: begin after the last \`${column}\` of the page before, which an index finds at once.`,
      tradeOffs: [
        'Users cannot jump to page 50, only to the next page.',
        `\`${column}\` must be unique, or be followed by a column that is.`,
      ],
      code: {
        before: `${row.label};`,
        after: `${row.label
          .replace(/\s+OFFSET\s+\?/i, '')
          .replace(/\bLIMIT\s+\?\s*,\s*\?/i, 'LIMIT ?')
          .replace(/\s+(ORDER BY)\b/i, ` ${where} ${column} ${sign} ? $1`)};`,
        language: 'sql',
        exact: false,
      },
      goal: null,
      explains: [row.label],
      level: passed === null ? 'symptom' : 'cause',
    },
  ];
}

function wide(c: WaitsCase, row: OperationRow): WaitsCandidate[] {
  if (!/^SELECT\s+(?:\w+\.)?\*/i.test(row.label)) return [];
  if (row.p50Micros < QUICK || c.share(row.pathMicros) < SHARE) return [];
  const shape = shapeOf(c, row);
  if (!shape || shape.answers === 0) return [];
  const { answers, columns } = shape;
  const [rows, width] = [shape.rows / answers, shape.bytes / answers];
  if (width < WIDE.bytes && columns < WIDE.columns) return [];
  return [
    {
      title: `\`${shortName(row.label)}\` fetches all ${plural(columns, 'column')}, ${bytes(width)} a row`,
      verdict: 'investigate',
      subject: c.place(c.mainFrame(row.rows)),
      micros: row.pathMicros * 0.8,
      confidence: 0.7,
      evidence: [
        countEvidence(
          rows * width,
          `${plural(Math.round(rows), 'row')} of ${bytes(width)} each time: ${bytes(rows * width)} to read, send and parse`,
        ),
        onPathEvidence(c, row.pathMicros, `\`${row.label}\``),
        latencyEvidence(row),
      ],
      proposal:
        'Name the columns that are used: less to read, send and parse, and an index may cover the query.',
      tradeOffs: ['A column that is needed later must be added in two places.'],
      code: {
        before: `${row.label};`,
        after: `${row.label.replace(/^(SELECT\s+)(?:\w+\.)?\*/i, '$1id, …')};`,
        language: 'sql',
        exact: false,
      },
      goal: null,
      explains: [row.label],
      level: 'cause',
    },
  ];
}

/** SQLite waits for the disk at the end of each transaction: several writes want one together. */
function writesAlone(c: WaitsCase): WaitsCandidate[] {
  const { operations } = c.model.recording;
  return c.rows('sql').flatMap((row): WaitsCandidate[] => {
    const shape = shapeOf(c, row);
    if (!shape || shape.alone < 0.8 * shape.writes || shape.alone < TOGETHER) return [];
    const perRequest = new Map<number, number>();
    for (const i of row.rows) {
      const request = operations.request[i];
      if (!c.serves || request >= 0) perRequest.set(request, (perRequest.get(request) ?? 0) + 1);
    }
    const together = median([...perRequest.values()]);
    if (together < TOGETHER || c.share(row.pathMicros) < SHARE) return [];
    const loop = loopAround(c, c.mainStack(row.rows));
    const subject = c.place(c.mainFrame(row.rows));
    return [
      {
        title: `${actor(subject)} runs \`${shortName(row.label)}\` ${plural(together, 'time')}${c.serves ? ' in one request' : ''}, each in its own transaction`,
        subject,
        micros: row.pathMicros * (1 - 1 / together),
        confidence: 0.96,
        strategy: 'batching',
        evidence: [
          onPathEvidence(c, row.pathMicros, `\`${row.label}\``),
          countEvidence(
            shape.alone,
            `${count(shape.alone)} of ${plural(shape.writes, 'write')} run outside of a transaction; ${duration(row.totalMicros / (row.count || 1))} each`,
          ),
        ],
        proposal: 'Put the writes between `BEGIN` and `COMMIT`: they wait for the disk once.',
        tradeOffs: ['Others wait for the lock while the transaction is open: keep it short.'],
        code: loop
          ? inTransaction(loop)
          : {
              before: 'for (const row of rows) insert.run(row);',
              after:
                "db.exec('BEGIN');\ntry {\n  for (const row of rows) insert.run(row);\n  db.exec('COMMIT');\n} catch (error) {\n  db.exec('ROLLBACK');\n  throw error;\n}",
              language: 'js',
              exact: false,
            },
        goal: null,
        explains: [row.label],
        level: 'cause',
      },
    ];
  });
}
