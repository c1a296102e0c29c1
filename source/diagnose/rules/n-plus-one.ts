import type { Case, Unit } from '../case.ts';
import { template } from '../edit.ts';
import { type Candidate, type Rule, shareEvidence, sourceEvidence, unitEvidence, worth } from '../rule.ts';
import { calleeName, isCall, type Node, type SourceFile, textOf } from '../syntax.ts';
import { isQuery } from './database.ts';
import { statementOf } from './linear-search.ts';

/** A query for each element of a list, where one query would bring them all. */
export const nPlusOne: Rule = {
  name: 'n-plus-one',
  strategy: 'database',
  needs: ['samples', 'source'],
  find(c) {
    const found = new Map<Unit, Candidate>();
    for (const unit of c.own()) {
      for (const node of c.nodes(unit)) {
        const query = isCall(node) ? isQuery(unit.file, node) : null;
        if (!query || !isCall(node)) continue;
        const loops = c.loopsAround(unit, node);
        // The function that holds the loop makes it n + 1; the one that asks may be far below.
        const holder = loops.length > 0 ? { unit, call: node as Node } : c.calledInLoop(unit);
        if (!holder?.unit.file || found.has(holder.unit)) continue;
        const micros = timeOf(c, holder.unit, unit, node);
        if (!worth(c, micros, 0.1)) continue;
        found.set(
          holder.unit,
          describe(c, { ...holder, file: holder.unit.file }, unit, unit.file, node, query.write, micros),
        );
      }
    }
    return [...found.values()];
  },
};

/** The query's line with all it calls: through the helper where it stands in one. */
function timeOf(c: Case, holder: Unit, unit: Unit, call: Node): number {
  if (holder !== unit) {
    const frames = new Set(unit.frames);
    return c.timeUnder(holder, (frame) => frames.has(frame));
  }
  const name = isCall(call) ? calleeName(call) : '';
  const below = c.timeUnder(unit, (frame) => {
    const other = c.unitOf(frame);
    return other !== unit && (other?.label.name === name || c.model.functions.category[frame] === 1);
  });
  return Math.max(below, unit.file ? Math.min(unit.total, c.timeIn(unit.file, call) + below) : 0);
}

function describe(
  c: Case,
  holder: { unit: Unit; call: Node; file: SourceFile },
  unit: Unit,
  file: SourceFile,
  call: Node,
  write: boolean,
  micros: number,
): Candidate {
  const through = holder.unit === unit ? '' : ` through ${unit.label.name}`;
  return {
    unit: holder.unit,
    title: `${holder.unit.label.name} ${write ? 'writes one row at a time' : 'asks the database once for every element'}${through}: ${write ? 'n statements' : 'N+1 queries'}`,
    micros,
    confidence: 0.9,
    evidence: [
      shareEvidence(c, 'total', micros, 'is in these queries'),
      sourceEvidence(holder.file, holder.call, `stands in a loop${through ? ` and reaches the query` : ''}`),
      ...(through ? [sourceEvidence(file, call, 'is the query')] : []),
      ...unitEvidence(c, holder.unit),
    ],
    place: { file: holder.file, node: holder.call },
    level: 'cause',
    proposal: write
      ? 'Send the rows together: one transaction around the loop, or one INSERT with many rows (batches of some hundred).'
      : 'Ask once for all: collect the keys, one query with WHERE key IN (…) or a JOIN, then put the rows into a Map by key. n + 1 round trips become 2.',
    tradeOffs: [
      'Databases limit how many parameters one query takes: cut the keys into batches of some hundred.',
      'Memory: all rows of a batch are held at once.',
      'Look at the plan (EXPLAIN): the key needs an index either way.',
    ],
    code: template(
      holder.file,
      statementOf(holder.file, holder.call),
      write
        ? `// One transaction: one sync to disk in place of n.\nawait db.query('BEGIN');\nfor (const row of rows) await insert(row);\nawait db.query('COMMIT');`
        : `// Two queries in place of n + 1:\nconst keys = [...new Set(items.map((item) => item.key))];\nconst rows = await db.query(\`SELECT * FROM things WHERE id IN (\${keys.map(() => '?').join(', ')})\`, keys);\nconst byKey = new Map(rows.map((row) => [row.id, row]));\n\n// In place of ${textOf(file, call).replace(/\s+/g, ' ').slice(0, 70)}\nconst found = byKey.get(key);`,
    ),
  };
}
