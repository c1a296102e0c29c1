import type { Case } from '../../case/case.ts';
import { textOf } from '../../facts/syntax.ts';
import { type Candidate, shareEvidence, shortened, sourceEvidence, unitEvidence } from '../../rule.ts';
import type { Derived } from './match.ts';

export function describe(c: Case, { unit, fold, often, micros }: Derived): Candidate {
  const { file } = unit;
  const list = shortened(textOf(file, fold.list), 40);
  return {
    unit,
    title: `\`${unit.label.name}\` goes over all of \`${list}\` on every call, ${often.text}: O(n) each time, could be O(1)`,
    micros,
    // A function of what it is given alone has a rule of its own, which knows more.
    confidence: fold.origin.life === 'parameter' ? 0.75 : 0.8,
    evidence: [
      shareEvidence(c, 'lines', micros, `is on going over ${list}`),
      sourceEvidence(file, fold.node, `depends on ${list} and nothing else that differs between calls`),
      ...(fold.grown ? [sourceEvidence(file, fold.grown, 'adds to it')] : []),
      ...unitEvidence(c, unit),
    ],
    place: { file, node: fold.node },
    level: 'cause',
    proposal: fold.grown
      ? `Keep the result beside ${list} and change it by the one element that comes or goes; or keep it until ${list} changes. The work goes from O(n²) to O(n).`
      : `Work it out once and keep it: nothing here changes ${list} between the calls.`,
    tradeOffs: [
      'One more thing to keep in step: whatever changes the collection has to change (or drop) the result.',
      'While the collection stays short nothing is won.',
    ],
    code: null,
  };
}
