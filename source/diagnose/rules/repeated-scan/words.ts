import { percent } from '../../../format/numbers.ts';
import type { Case } from '../../case/case.ts';
import { lineOf, textOf } from '../../facts/syntax.ts';
import { type Candidate, shareEvidence, shortened, sourceEvidence, unitEvidence } from '../../rule.ts';
import { indexInstead } from './fix.ts';
import type { Matched } from './match.ts';

export function describe(c: Case, found: Matched): Candidate {
  const { unit, scan, again, size, micros, others } = found;
  const { file } = unit;
  const list = shortened(textOf(file, scan.list), 40);
  const key = shortened(textOf(file, scan.key!), 40);
  const sure = scan.by === 'equal' ? (size === 'many' ? 0.92 : 0.82) : size === 'many' ? 0.75 : 0.6;
  const shown = scan.by === 'equal' || (scan.by === 'other' && size === 'many');
  const what = scan.chain ? `follows the links from \`${list}\`` : `scans \`${list}\``;
  return {
    unit,
    verdict: shown ? undefined : 'investigate',
    title: `\`${unit.label.name}\` ${what} for \`${key}\` ${again.text}: O(n²), could be O(n)`,
    micros,
    confidence: again.origin.keys.length > 0 ? sure - 0.1 : sure,
    evidence: [
      shareEvidence(c, 'lines', micros, `is on the walk over ${list}`),
      sourceEvidence(file, scan.node, `walks ${list} from one end, ${again.text}`),
      sourceEvidence(
        file,
        scan.test!,
        `is tested for each element until ${scan.ends ? 'one fits' : 'the end'}`,
      ),
      ...others.map((one) =>
        sourceEvidence(
          file,
          one.scan.node,
          `walks ${textOf(file, one.scan.list)} as well (${percent(c.share(one.micros))})`,
        ),
      ),
      ...unitEvidence(c, unit),
    ],
    place: { file, node: scan.node },
    level: 'cause',
    proposal:
      scan.by === 'order'
        ? `Keep ${list} sorted by what line ${lineOf(scan.test!)} compares and find the place by binary search: O(log n) in place of O(n) for each look-up.`
        : scan.by === 'equal'
          ? `Keep an index beside ${list}: a Map from what line ${lineOf(scan.test!)} compares to its element (a Set where only its presence is asked). Each look-up is then O(1), and ${percent(c.share(micros))} of CPU time is at stake. Change the index wherever ${list} changes.`
          : `Group ${list} by a part of what line ${lineOf(scan.test!)} tests (a prefix, a suffix, a first label) in a Map, and test only the group that ${key} can be in.`,
    tradeOffs: [
      'Memory vs CPU: the index holds one entry for each element.',
      'Two collections have to be kept in step.',
      'Below some 20 elements a scan is as fast: this matters because the collection is long.',
    ],
    code: indexInstead(found),
  };
}
