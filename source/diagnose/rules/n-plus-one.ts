import type { Case, Unit } from '../case.ts';
import { template } from '../edit.ts';
import { resolve } from '../names.ts';
import { type Candidate, type Rule, shareEvidence, sourceEvidence, unitEvidence, worth } from '../rule.ts';
import {
  type CallNode,
  calleeName,
  contains,
  descend,
  isCall,
  type Node,
  type SourceFile,
  textOf,
} from '../syntax.ts';
import { isQuery } from './database.ts';
import { rootOf, statementOf } from './sites.ts';

/** A query for each element of a list, where one query would bring them all. */
export const nPlusOne: Rule = {
  name: 'n-plus-one',
  strategy: 'database',
  needs: ['samples', 'source'],
  find(c) {
    const found = new Map<Unit, Candidate>();
    for (const unit of c.own()) {
      const queries = c.nodes(unit).flatMap((node) => {
        const query = isCall(node) ? isQuery(unit.file, node) : null;
        return query && isCall(node)
          ? [{ node, write: query.write, loop: c.loopsAround(unit, node)[0] ?? null }]
          : [];
      });
      const direct = queries.filter((one) => one.loop);
      for (const { node, write, loop } of direct.length > 0 ? direct : queries) {
        // The function that holds the loop makes it n + 1; the one that asks may be far below.
        const holder = loop ? { unit, call: node as Node } : c.calledInLoop(unit);
        if (!holder?.unit.file || found.has(holder.unit) || !isCall(holder.call)) continue;
        // The same question in each turn is another matter: only one for each element counts.
        if (!namesElement(c, holder.unit, holder.unit.file, holder.call)) continue;
        const micros = timeOf(c, holder.unit, unit, node, loop);
        if (!worth(c, micros, 0.1)) continue;
        const candidate = describe(
          c,
          { ...holder, file: holder.unit.file },
          unit,
          unit.file,
          node,
          write,
          micros,
        );
        // Where each query is also prepared anew, that is the smaller change, and comes first.
        const prepares = c
          .nodes(unit)
          .some(
            (one) =>
              isCall(one) &&
              calleeName(one) === 'prepare' &&
              (one.loc!.start.line === node.loc!.start.line || c.loopsAround(unit, one).length > 0 || !loop),
          );
        if (prepares) candidate.confidence -= 0.3;
        found.set(holder.unit, candidate);
      }
    }
    return [...found.values()];
  },
};

/** Whether a call's arguments hang on the element of a loop around it. */
function namesElement(c: Case, unit: Unit, file: SourceFile, call: CallNode): boolean {
  const loops = c.loopsAround(unit, call);
  return call.arguments.some((argument) =>
    descend(argument).some((node) => {
      if (node.type !== 'Identifier') return false;
      let binding = resolve(file, node);
      // `const id = row.id; … query(sql, [id])`: through constants made in the loop.
      for (let hops = 0; binding && hops < 4; hops++) {
        const made = binding;
        if (loops.some((loop) => contains(loop, made.node))) return true;
        const root: Node | null = binding.init ? rootOf(binding.init) : null;
        binding = root?.type === 'Identifier' ? resolve(file, root) : null;
      }
      return false;
    }),
  );
}

/** The query's line with all it calls: through the helper where it stands in one. */
function timeOf(c: Case, holder: Unit, unit: Unit, call: Node, loop: Node | null): number {
  if (holder !== unit) {
    const frames = new Set(unit.frames);
    return c.timeUnder(holder, (frame) => frames.has(frame));
  }
  const name = isCall(call) ? calleeName(call) : '';
  const below = c.timeUnder(unit, (frame) => {
    const other = c.unitOf(frame);
    return other !== unit && (other?.label.name === name || c.model.functions.category[frame] === 1);
  });
  // V8 gives the time of a native call to the line it last knew, often the loop's head: the loop is the measure.
  return Math.max(below, unit.file ? Math.min(unit.total, c.timeIn(unit.file, loop ?? call) + below) : 0);
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
