import type { Case } from '../case/case.ts';
import { listsObject, makesList, sorts } from '../facts/builtins.ts';
import { costOfCall } from '../facts/costs.ts';
import {
  bare,
  type CallNode,
  calleeName,
  endLineOf,
  isCall,
  isMember,
  lineOf,
  type Node,
  receiverOf,
  textOf,
} from '../facts/syntax.ts';
import {
  type Candidate,
  codeName,
  type Rule,
  shareEvidence,
  shortened,
  sourceEvidence,
  unitEvidence,
} from '../rule.ts';
import { reachedBy } from './lasting.ts';
import { repetition, type SourcedUnit, sites } from './sites.ts';
import { onePass } from './sort-code.ts';
import { takenAnywhere } from './taken-above.ts';

/** `offers.map(priced).sort(byPrice)[0]`: a list that is made, put in order and dropped, for one of its elements. */
export const sortForOne: Rule = {
  name: 'sort-for-one',
  strategy: 'algorithmic',
  find: (c) =>
    sites(c, 0.15, (unit, node): Candidate | null => {
      const { file } = unit;
      const receiver = isCall(node) && sorts(calleeName(node)) ? receiverOf(node) : null;
      if (!isCall(node) || !receiver) return null;
      const taken = takenAnywhere(c, unit, node);
      if (taken.what !== 'first' && taken.what !== 'last') return null;
      // What stays, somebody may want in order: `sort-in-loop` has it.
      if (reachedBy(file, receiver)) return null;
      if (calleeName(node) !== 'toSorted' && !isMadeHere(unit, receiver)) return null;
      const micros = costOfSort(c, unit, node, receiver);
      const again = repetition(c, unit, node);
      return {
        unit,
        title: `${codeName(unit.label.name)} sorts a whole list to read only its ${taken.what}${again ? `, ${again.text}` : ''}: O(n log n), could be O(n)`,
        micros,
        confidence: 0.88,
        evidence: [
          shareEvidence(c, 'lines', micros, 'is spent on the sort and its comparison'),
          sourceEvidence(file, node, `puts all of \`${shortened(textOf(file, receiver), 50)}\` in order`),
          sourceEvidence(
            taken.elsewhere ?? file,
            taken.at[0],
            `reads the ${taken.what}, and nothing else of it`,
          ),
          ...unitEvidence(c, unit),
        ],
        place: { file, node },
        level: 'cause',
        proposal: `Keep the best so far in one pass (a loop, or reduce) with the comparison of line ${lineOf(node.arguments[0] ?? node)}: n comparisons instead of about n·log n, and the list need not be made at all.`,
        tradeOffs: [
          'Of elements that compare as equal, keep the one that the sort would have put there.',
          'Where the comparison returns NaN (a missing field, say), the order of a sort is unspecified: the element may differ.',
        ],
        code: onePass(unit, node, taken),
      };
    }),
};

/** A list that the expression itself makes: nobody else sees its order. */
function isMadeHere({ file }: SourcedUnit, receiver: Node): boolean {
  const node = bare(receiver);
  if (node.type === 'ArrayExpression') return true;
  if (!isCall(node) || !isMember(node.callee)) return false;
  const callee = textOf(file, node.callee);
  return (
    callee === 'Array.from' ||
    listsObject(callee) ||
    (makesList(calleeName(node)) && calleeName(node) !== 'splice')
  );
}

/** The sort without what makes its list, where that stands on lines of its own. */
function costOfSort(c: Case, unit: SourcedUnit, sort: CallNode, list: Node): number {
  const whole = costOfCall(c, unit, sort);
  const name = isMember(sort.callee) ? sort.callee.property : sort;
  return lineOf(name) > endLineOf(list) ? Math.max(0, whole - costOfCall(c, unit, list)) : whole;
}
