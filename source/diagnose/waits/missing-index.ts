import type { QueryPlan } from '../../waits/recording.ts';
import {
  latencyEvidence,
  limit,
  onPathEvidence,
  shortName,
  type WaitsCandidate,
  type WaitsRule,
} from './case.ts';

// Queries that read a whole table.

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
          title: `\`${shortName(row.label)}\` reads the whole table \`${scan}\`: no index on ${columns.map((column) => `\`${column}\``).join(', ')}`,
          subject,
          micros: row.pathMicros * 0.95,
          confidence: 0.95,
          basis: 'measured',
          evidence: [
            { metric: 'plan', value: 1, unit: 'count', text: `${plan.engine}: \`${planText(plan)}\`` },
            onPathEvidence(c, row.pathMicros, `\`${row.label}\``),
            latencyEvidence(row),
          ],
          proposal: `Create an index on the columns in the conditions of the query: \`${index}\``,
          tradeOffs: [
            'Each write to the table must update the index, and it takes space.',
            'On a large table in use: `CREATE INDEX CONCURRENTLY` (PostgreSQL).',
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
function scanOf({ rows }: QueryPlan): string | null {
  for (const { detail } of rows) {
    const found =
      /^SCAN (?:TABLE )?(\w+)(?! USING (?:COVERING )?INDEX)/.exec(detail) ??
      /\bSeq Scan on (?:\w+\.)?(\w+)/.exec(detail) ??
      /^ALL on (\w+)/.exec(detail);
    if (found) return found[1];
  }
  return null;
}

/** Columns that the conditions compare with values, those with `=` first. */
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
const planText = ({ rows }: QueryPlan): string => rows.map(({ detail }) => detail).join(' → ');
