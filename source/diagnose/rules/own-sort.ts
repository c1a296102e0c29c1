import type { Case } from '../case/case.ts';
import { template } from '../code/edit.ts';
import { costOfWalk } from '../facts/costs.ts';
import { type OwnSort, ownSortOf } from '../facts/moves.ts';
import { bare, isCall, type Node, type SourceFile, textOf } from '../facts/syntax.ts';
import {
  type Candidate,
  codeName,
  type Rule,
  shareEvidence,
  shortened,
  sourceEvidence,
  unitEvidence,
  worth,
} from '../rule.ts';
import type { SourcedUnit } from './sites.ts';

/** A sort written by hand, in which each element meets all others. */
export const ownSort: Rule = {
  name: 'own-sort',
  strategy: 'algorithmic',
  removes: false,
  find(c) {
    const found: Candidate[] = [];
    for (const unit of c.own(0.15)) {
      const [best] = c
        .nodes(unit)
        .flatMap((node) => ownSortOf(unit.file, node) ?? [])
        .map((sort) => ({ sort, micros: costOfWalk(c, unit, sort.node, []) }))
        .sort((a, b) => b.micros - a.micros);
      if (best && worth(c, best.micros, 0.15)) found.push(describe(c, unit, best.sort, best.micros));
    }
    return found;
  },
};

function describe(c: Case, unit: SourcedUnit, { node, list, test }: OwnSort, micros: number): Candidate {
  const { file } = unit;
  const name = shortened(textOf(file, list), 40);
  return {
    unit,
    title: `${codeName(unit.label.name)} sorts \`${name}\` by a loop in a loop: O(n²), could be O(n log n)`,
    micros,
    confidence: 0.9,
    evidence: [
      shareEvidence(c, 'lines', micros, 'is spent on the two loops and their comparison'),
      sourceEvidence(file, node, 'goes over the list once for each of its elements'),
      sourceEvidence(file, test, 'decides which of two comes first'),
      ...unitEvidence(c, unit),
    ],
    place: { file, node },
    level: 'cause',
    proposal: `Call \`${name}.sort\` with the comparison of line ${test.loc!.start.line}: it sorts in place in O(n log n), keeps the order of equal elements, and takes O(n) where the list is sorted already.`,
    tradeOffs: [
      'The comparison must return a number below, equal to or above 0, and the same for the same two elements.',
      'For fewer than about 20 elements the two loops are as fast.',
    ],
    code: template(file, node, `${name}.sort(${comparison(file, test)});`),
  };
}

/** `compare` of `compare(a, b) > 0`, where it is a name; else the shape of one. */
function comparison(file: SourceFile, test: Node): string {
  const side = test.type === 'BinaryExpression' ? bare(test.left) : test;
  return isCall(side) && side.callee.type === 'Identifier' && side.arguments.length === 2
    ? textOf(file, side.callee)
    : '(a, b) => a.key - b.key';
}
