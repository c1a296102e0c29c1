import type { Case } from '../../case/case.ts';
import { template } from '../../code/edit.ts';
import { functionName, isCall, lineOf, receiverOf, textOf } from '../../facts/syntax.ts';
import { type Candidate, shareEvidence, shortened, sourceEvidence, unitEvidence } from '../../rule.ts';
import type { CostlySort } from './match.ts';

export function describe(c: Case, { unit, sort, comparison, costly, micros }: CostlySort): Candidate {
  const { file } = unit;
  const list = isCall(sort) && receiverOf(sort) ? shortened(textOf(file, receiverOf(sort)!), 40) : 'the list';
  const name = functionName(comparison.file, comparison.node);
  const [first] = costly;
  return {
    unit,
    title: `\`${unit.label.name}\` sorts \`${list}\` by a comparison that ${first.what} every time two elements meet`,
    micros,
    confidence: 0.85,
    evidence: [
      shareEvidence(c, 'lines', micros, 'is on the sort and its comparison'),
      sourceEvidence(file, sort, `compares about n·log n times${name ? `, by ${name}` : ''}`),
      ...costly
        .slice(0, 3)
        .map((one) => sourceEvidence(one.file, one.node, `${one.what} for each comparison`)),
      ...unitEvidence(c, unit),
    ],
    place: { file, node: sort },
    level: 'cause',
    proposal: `Work the key out once for each element, before the sort, and compare keys: what line ${lineOf(first.node)} does then runs n times in place of some 2·n·log n.`,
    tradeOffs: [
      'Memory vs CPU: one key for each element while the sort runs.',
      'Where elements change, keys that are kept must change with them.',
    ],
    code: template(
      file,
      sort,
      `const keyed = ${list}.map((item) => ({ item, key: keyOf(item) })); // keyOf: what the comparison works out\nkeyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));\nconst sorted = keyed.map(({ item }) => item);`,
    ),
  };
}
