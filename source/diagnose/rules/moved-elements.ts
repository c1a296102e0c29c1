import { template } from '../code/edit.ts';
import { kindOf } from '../facts/kinds.ts';
import { type Again, sameAgain, sizeOf } from '../facts/lasts.ts';
import { type Shift, shiftOf } from '../facts/moves.ts';
import { isCall, type SourceFile, textOf } from '../facts/syntax.ts';
import type { CodeChange } from '../finding.ts';
import { LARGE_LEVER } from '../lever.ts';
import {
  type Candidate,
  codeName,
  type Rule,
  shareEvidence,
  shortened,
  sourceEvidence,
  unitEvidence,
} from '../rule.ts';
import { sites, statementOf } from './sites.ts';

/** One element goes from the middle of a long list, or comes there, and all that follow move by one place. */
export const movedElements: Rule = {
  name: 'moved-elements',
  strategy: 'algorithmic',
  find: (c) =>
    sites(c, 0.15, (unit, node, micros): Candidate | null => {
      const { file } = unit;
      const shift = shiftOf(file, node);
      if (!shift || /^(string|map|set)$/.test(kindOf(file, shift.list))) return null;
      const again = sameAgain(c, unit, node, shift.list);
      const size = again && sizeOf(c, unit, again.origin);
      if (!again || size === 'few' || (size === 'unknown' && !shift.own)) return null;
      const list = shortened(textOf(file, shift.list), 40);
      return {
        unit,
        // A list in order, kept so by `splice`, may be the best there is, as long as the moves are cheap.
        verdict: shift.adds && !shift.own && c.share(micros()) < LARGE_LEVER ? 'investigate' : undefined,
        title: `${codeName(unit.label.name)} ${shift.adds ? 'makes room in' : 'removes from'} the middle of \`${list}\`, ${again.text}: each time, all elements after it move`,
        micros: micros(),
        confidence: size === 'many' ? 0.85 : 0.75,
        evidence: [
          shareEvidence(c, 'lines', micros(), `is spent on moving elements of \`${list}\``),
          sourceEvidence(
            file,
            node,
            `moves every element after it by one place, ${again.text}: O(n) each time`,
          ),
          ...unitEvidence(c, unit),
        ],
        place: { file, node },
        level: 'cause',
        ...adviceOn(file, shift, again, list),
      };
    }),
};

function adviceOn(
  file: SourceFile,
  shift: Shift,
  { loop }: Again,
  list: string,
): { proposal: string; tradeOffs: string[]; code: CodeChange | null } {
  const native = shift.own
    ? ` Where the list must stay as it is, splice or copyWithin moves elements many times faster than a loop.`
    : '';
  if (shift.adds)
    return {
      proposal: `Collect in any order and sort once before \`${list}\` is read; or, where only the first or last is taken, keep \`${list}\` as a binary heap: O(log n) per element.${native}`,
      tradeOffs: ['A heap gives only the first element: going over all in order still needs a sort.'],
      code: null,
    };
  const at = isCall(shift.node) ? textOf(file, shift.node.arguments[0]) : 'at';
  return {
    proposal: `Where the order of \`${list}\` is free, put its last element in the place of the removed one and pop: O(1). Where the order counts, mark the element as removed and compact \`${list}\` once half of it is marked; or, where elements are found by a key, keep them in a Map, which deletes in O(1) and keeps the order of insertion.${loop ? ` Several removals in one go are one pass: \`${list}.filter\`.` : ''} For the first element, advance an index of the head.${native}`,
    tradeOffs: [
      'Putting the last element in its place changes the order of the list.',
      'Marked elements must be skipped wherever the list is read, and positions count them until it is compacted.',
    ],
    code: template(
      file,
      statementOf(file, shift.node),
      `// Where the order of ${list} is free:\nconst removed = ${list}[${at}];\n${list}[${at}] = ${list}.at(-1);\n${list}.pop();`,
    ),
  };
}
