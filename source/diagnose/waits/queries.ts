import { duration, plural } from '../../format/numbers.ts';
import type { QueryPlan } from '../../waits/recording.ts';
import {
  countEvidence,
  latencyEvidence,
  limit,
  onPathEvidence,
  shortName,
  type WaitsCandidate,
  type WaitsRule,
} from './case.ts';

const SHARE = 0.05;

/** A query that reads a whole table, by its plan. */
export const missingIndex: WaitsRule = {
  name: 'missing-index',
  strategy: 'database',
  find(c) {
    return c.rows('sql').flatMap((row): WaitsCandidate[] => {
      const plan = c.model.recording.plans.find(({ label }) => label === row.label);
      const scan = plan && scanOf(plan);
      if (!plan || !scan || c.share(row.pathMicros) < SHARE) return [];
      const columns = columnsOf(row.label, scan);
      if (columns.length === 0) return [];
      const subject = c.place(c.mainFrame(row.rows));
      const index = `CREATE INDEX idx_${scan}_${columns.join('_')} ON ${scan} (${columns.join(', ')});`;
      return [
        {
          title: `${shortName(row.label)} reads the whole table \`${scan}\`: no index on ${columns.join(', ')}`,
          subject,
          micros: row.pathMicros * 0.95,
          confidence: 0.95,
          basis: 'measured',
          evidence: [
            { metric: 'plan', value: 1, unit: 'count', text: `${plan.engine}: ${planText(plan)}` },
            onPathEvidence(c, row.pathMicros, `\`${row.label}\``),
            latencyEvidence(row),
          ],
          proposal: `Create an index on the columns in the conditions of the query: ${index}`,
          tradeOffs: [
            'Each write to the table must update the index, and it takes space.',
            'On a large table in use: CREATE INDEX CONCURRENTLY (PostgreSQL).',
          ],
          code: { before: `${row.label};`, after: index, language: 'sql', exact: false },
          goal: `op.p95(${shortName(row.label)}) <= ${limit(Math.max(1000, row.p50Micros * 0.1))}`,
          explains: [row.label],
          level: 'cause',
        },
      ];
    });
  },
};

/** The table that is read from end to end, null where all is looked up. */
export function scanOf({ rows }: QueryPlan): string | null {
  for (const { detail } of rows) {
    const found =
      /^SCAN (?:TABLE )?(\w+)(?! USING (?:COVERING )?INDEX)/.exec(detail) ??
      /\bSeq Scan on (?:\w+\.)?(\w+)/.exec(detail) ??
      /^ALL on (\w+)/.exec(detail);
    if (found) return found[1];
  }
  return null;
}

/** Columns that are held against values, those with `=` first. */
function columnsOf(label: string, table: string): string[] {
  const where = /\bWHERE\b(.*?)(?:\bGROUP BY\b|\bORDER BY\b|\bLIMIT\b|$)/is.exec(label)?.[1] ?? '';
  const alias = new RegExp(`\\b${table}\\s+(?:AS\\s+)?(\\w+)`, 'i').exec(label)?.[1];
  const found = [...where.matchAll(/(?:(\w+)\.)?["`]?(\w+)["`]?\s*(=|<=?|>=?|IN\b|BETWEEN\b)\s*\(?\s*\?/gi)]
    .filter(([, of]) => !of || of === table || of === alias)
    .map(([, , column, sign]) => ({ column, equal: sign === '=' || /in/i.test(sign) }));
  return [
    ...new Set(found.sort((a, b) => Number(b.equal) - Number(a.equal)).map(({ column }) => column)),
  ].slice(0, 3);
}

/** A plan as a tree in one line: `SCAN users → …`. */
export const planText = ({ rows }: QueryPlan): string => rows.map(({ detail }) => detail).join(' → ');

/** Queries whose form costs more than it needs: SELECT *, OFFSET, writes one by one outside a transaction. */
export const queryForm: WaitsRule = {
  name: 'query-form',
  strategy: 'database',
  find(c) {
    const { operations } = c.model.recording;
    const found: WaitsCandidate[] = [];
    for (const row of c.rows('sql')) {
      if (c.share(row.pathMicros) < SHARE) continue;
      const subject = c.place(c.mainFrame(row.rows));
      const about = (
        known: Pick<WaitsCandidate, 'title' | 'micros' | 'proposal' | 'tradeOffs'> & Partial<WaitsCandidate>,
      ) =>
        found.push({
          verdict: 'investigate',
          subject,
          confidence: 0.4,
          evidence: [onPathEvidence(c, row.pathMicros, `\`${row.label}\``), latencyEvidence(row)],
          goal: null,
          explains: [row.label],
          level: 'symptom',
          ...known,
        });
      if (/\bOFFSET\b/i.test(row.label))
        about({
          title: `${shortName(row.label)} pages with OFFSET: each page reads all pages before it`,
          micros: row.pathMicros * 0.5,
          confidence: 0.6,
          proposal: 'Page by key: WHERE id > ? ORDER BY id LIMIT ?, with the last id of the page before.',
          tradeOffs: ['Users cannot jump to page 50, only to the next page.'],
        });
      else if (/^SELECT\s+(?:\w+\.)?\*/i.test(row.label))
        about({
          title: `${shortName(row.label)} fetches all columns`,
          micros: row.pathMicros * 0.2,
          proposal:
            'Name the columns that are used: less to read, send and parse, and an index may cover the query.',
          tradeOffs: ['A column that is needed later must be added in two places.'],
        });
    }
    const writes = c
      .rows('sql')
      .filter(({ label, sync }) => sync > 0 && /^(INSERT|UPDATE|DELETE)\b/i.test(label));
    const begins = c.rows('sql').some(({ label }) => /^(BEGIN|SAVEPOINT|START)\b/i.test(label));
    const count = writes.reduce((sum, one) => sum + one.count, 0);
    const micros = writes.reduce((sum, one) => sum + one.pathMicros, 0);
    if (!begins && count >= 50 && c.share(micros) >= SHARE)
      found.push({
        title: `${plural(count, 'write')} run outside a transaction: each is its own transaction`,
        subject: c.place(c.mainFrame(writes.flatMap(({ rows }) => Array.from(rows)))),
        micros: micros * 0.8,
        confidence: 0.75,
        strategy: 'batching',
        evidence: [
          onPathEvidence(c, micros, 'writes'),
          countEvidence(
            operations.count,
            `no BEGIN among ${plural(operations.count, 'operation')}; ${duration(micros / count)} each`,
          ),
        ],
        proposal: 'Put related writes between BEGIN and COMMIT: they wait for the disk once.',
        tradeOffs: ['Others wait for the lock while the transaction is open: keep it short.'],
        code: {
          before: 'for (const row of rows) insert.run(row);',
          after:
            "db.exec('BEGIN');\ntry {\n  for (const row of rows) insert.run(row);\n  db.exec('COMMIT');\n} catch (error) {\n  db.exec('ROLLBACK');\n  throw error;\n}",
          language: 'js',
          exact: false,
        },
        goal: null,
        explains: writes.map(({ label }) => label),
        level: 'cause',
      });
    return found;
  },
};
