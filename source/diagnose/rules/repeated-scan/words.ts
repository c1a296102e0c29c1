import { percent } from '../../../format/numbers.ts';
import type { Case } from '../../case/case.ts';
import { calleeName, isCall, lineOf, type Node, receiverOf, textOf } from '../../facts/syntax.ts';
import { LARGE_LEVER } from '../../lever.ts';
import {
  type Candidate,
  codeName,
  partEvidence,
  shortened,
  sourceEvidence,
  unitEvidence,
} from '../../rule.ts';
import type { SourcedUnit } from '../sites.ts';
import { indexInstead } from './fix.ts';
import type { Matched } from './match.ts';

export function describe(c: Case, found: Matched): Candidate {
  const { unit, scan, again, size, micros, others } = found;
  const { file } = unit;
  const list = shortened(textOf(file, scan.list), 40);
  const key = shortened(textOf(file, scan.key), 40);
  const sure = scan.by === 'equal' ? (size === 'many' ? 0.92 : 0.82) : size === 'many' ? 0.75 : 0.6;
  const inserts = scan.by === 'order' && insertsWhereFound(c, unit, scan.list);
  const shown =
    scan.by === 'equal' ||
    (scan.by === 'other' && size === 'many') ||
    // What is searched by order is sorted, or the first that fits would be none to look for.
    (scan.by === 'order' && c.share(micros) >= LARGE_LEVER) ||
    inserts;
  const what = scan.chain ? `follows the links from \`${list}\`` : `scans \`${list}\``;
  return {
    unit,
    verdict: shown ? undefined : 'investigate',
    title: inserts
      ? `${codeName(unit.label.name)} ${what} for the position of \`${key}\` and moves every element after it, ${again.text}: O(n²), could be O(n log n)`
      : `${codeName(unit.label.name)} ${what} for \`${key}\` ${again.text}: O(n²), could be O(n)`,
    micros,
    confidence: again.origin.keys.length > 0 ? sure - 0.1 : sure,
    evidence: [
      partEvidence(c, unit, micros, `is spent on scanning \`${list}\``),
      sourceEvidence(file, scan.node, `scans \`${list}\` from one end, ${again.text}`),
      sourceEvidence(
        file,
        scan.test,
        `is tested for each element until ${scan.ends ? 'one fits' : 'the end'}`,
      ),
      ...others.map((one) =>
        sourceEvidence(
          file,
          one.scan.node,
          `scans \`${textOf(file, one.scan.list)}\` as well (${percent(c.share(one.micros))})`,
        ),
      ),
      ...unitEvidence(c, unit),
    ],
    place: { file, node: scan.node },
    level: 'cause',
    proposal: inserts
      ? `Use a binary heap where only the first or last element is removed (O(log n) each), or collect in any order and sort once before reading. If every element must be in place at all times, find its position by binary search on what line ${lineOf(scan.test)} compares: \`${list}\` is sorted already.`
      : scan.by === 'order'
        ? `Keep \`${list}\` sorted by what line ${lineOf(scan.test)} compares and find the position by binary search: O(log n) instead of O(n) per look-up.`
        : scan.by === 'equal'
          ? `Keep an index beside \`${list}\`: a Map from what line ${lineOf(scan.test)} compares to its element (a Set where only presence matters). Each look-up is then O(1); ${percent(c.share(micros))} of CPU time is at stake. Update the index wherever \`${list}\` changes.`
          : `Group \`${list}\` by a part of what line ${lineOf(scan.test)} tests (a prefix, a suffix, a first label) in a Map, and test only the group that can contain \`${key}\`.`,
    tradeOffs: [
      'Memory vs CPU: the index holds one entry per element.',
      'Two collections must be kept in sync.',
      'Below about 20 elements a scan is as fast: this matters because the collection is long.',
    ],
    code: indexInstead(found),
  };
}

/** Whether a unit puts elements into the middle of the list that it walks: `list.splice(at, 0, one)`. */
function insertsWhereFound(c: Case, unit: SourcedUnit, list: Node): boolean {
  const text = textOf(unit.file, list);
  return c.nodes(unit).some((node) => {
    if (!isCall(node) || !/^(splice|toSpliced)$/.test(calleeName(node)) || node.arguments.length < 3)
      return false;
    const receiver = receiverOf(node);
    return receiver !== null && textOf(unit.file, receiver) === text;
  });
}
