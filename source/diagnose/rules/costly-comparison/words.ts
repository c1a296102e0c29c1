import type { Case } from '../../case/case.ts';
import { template } from '../../code/edit.ts';
import { functionName, isCall, lineOf, receiverOf, textOf } from '../../facts/syntax.ts';
import {
  type Candidate,
  codeName,
  shareEvidence,
  shortened,
  sourceEvidence,
  unitEvidence,
} from '../../rule.ts';
import type { CostlySort } from './match.ts';

// What is said of a sort with a costly comparison.

export function describe(c: Case, { unit, sort, comparison, costly, micros, key }: CostlySort): Candidate {
  const { file } = unit;
  const list = isCall(sort) && receiverOf(sort) ? shortened(textOf(file, receiverOf(sort)!), 40) : 'the list';
  const name = functionName(comparison.file, comparison.node);
  const [first] = costly;
  return {
    unit,
    title: `${codeName(unit.label.name)} sorts \`${list}\` with a comparison that ${key ? `runs ${codeName(key.label.name)}` : first.what} for every pair it compares`,
    micros,
    confidence: 0.85,
    evidence: [
      shareEvidence(c, 'lines', micros, 'is spent on the sort and its comparison'),
      sourceEvidence(file, sort, `compares about n·log n times${name ? `, by \`${name}\`` : ''}`),
      ...costly
        .slice(0, 3)
        .map((one) => sourceEvidence(one.file, one.node, `${one.what} for each comparison`)),
      ...unitEvidence(c, unit),
    ],
    place: { file, node: sort },
    level: 'cause',
    proposal: `Compute the key once per element, before the sort, and compare keys: line ${lineOf(first.node)} then runs n times instead of about 2·n·log n.`,
    tradeOffs: [
      'Memory vs CPU: one key per element while the sort runs.',
      'Cached keys must change when their elements change.',
    ],
    code: template(
      file,
      sort,
      `const keyed = ${list}.map((item) => ({ item, key: keyOf(item) })); // keyOf: what the comparison computes\nkeyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));\nconst sorted = keyed.map(({ item }) => item);`,
    ),
  };
}
