import { textOf } from '../../facts/syntax.ts';
import {
  type Candidate,
  codeName,
  type Rule,
  shareEvidence,
  sourceEvidence,
  unitEvidence,
} from '../../rule.ts';
import { sites } from '../sites.ts';
import { growthOf } from './growth.ts';
import { walkOf } from './match.ts';
import { ADVICE, sketch } from './words.ts';

/** A collection that lasts, gone over whole for each element that comes into it: `this.lines.push(x); this.lines.join('\n').length`. */
export const growingCollection: Rule = {
  name: 'growing-collection',
  strategy: 'algorithmic',
  find: (c) =>
    sites(c, 0.08, (unit, node, micros): Candidate | null => {
      const walk = walkOf(unit.file, node);
      if (!walk) return null;
      const growth = growthOf(c, unit, walk);
      if (!growth) return null;
      const list = textOf(unit.file, walk.list);
      const time = micros();
      return {
        unit,
        title: `${codeName(unit.label.name)} iterates over all of \`${list}\` for each element that ${growth.by === unit ? 'it adds' : `${codeName(growth.by.label.name)} adds to it`}: O(n²)`,
        micros: time,
        confidence: 0.86,
        evidence: [
          shareEvidence(c, 'lines', time, `is spent on iterating over \`${list}\``),
          sourceEvidence(unit.file, node, `iterates over all of \`${list}\`, ${growth.again}`),
          sourceEvidence(growth.file, growth.node, 'adds to it each time'),
          ...unitEvidence(c, unit),
        ],
        place: { file: unit.file, node },
        level: 'cause',
        proposal: `${ADVICE[walk.kind](list)} The work goes from O(n²) to O(n).`,
        tradeOffs: [
          'One more thing to keep in sync: code that adds to or removes from the collection must update the value too.',
          'No gain while the collection is short: this matters because it is long.',
        ],
        code: sketch(unit, node, walk, growth),
      };
    }),
};
