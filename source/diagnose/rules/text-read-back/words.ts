import type { Case } from '../../case/case.ts';
import { textOf } from '../../facts/syntax.ts';
import { type Candidate, shareEvidence, shortened, sourceEvidence, unitEvidence } from '../../rule.ts';
import type { ReadBack } from './match.ts';

export function describe(c: Case, { unit, node, text, append, again, micros }: ReadBack): Candidate {
  const { file } = unit;
  const name = shortened(textOf(file, text), 40);
  return {
    unit,
    title: `\`${unit.label.name}\` reads \`${name}\` while it is being built, ${again}: each read joins the whole text, O(n²)`,
    micros,
    confidence: 0.88,
    evidence: [
      shareEvidence(c, 'lines', micros, `is on reading ${name}`),
      sourceEvidence(file, node, `makes V8 join all pieces of ${name} into one text first, ${again}`),
      sourceEvidence(file, append, 'adds the next piece, which splits it again'),
      ...unitEvidence(c, unit),
    ],
    place: { file, node },
    level: 'cause',
    proposal: `Keep what is asked of ${name} beside it: the current line or last piece in a variable of its own, its length or column as a number that each append updates. Push finished pieces to an array and join them once at the end. The work goes from O(n²) to O(n).`,
    tradeOffs: [
      'One more thing to keep in step with the text: only the place that appends may change it.',
      'While the text stays short nothing is won.',
    ],
    code: null,
  };
}
