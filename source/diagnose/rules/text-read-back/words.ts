import type { Case } from '../../case/case.ts';
import { textOf } from '../../facts/syntax.ts';
import {
  type Candidate,
  codeName,
  shareEvidence,
  shortened,
  sourceEvidence,
  unitEvidence,
} from '../../rule.ts';
import type { ReadBack } from './match.ts';

// What is said of a text that is read while it is built.

export function describe(c: Case, { unit, node, text, append, again, micros }: ReadBack): Candidate {
  const { file } = unit;
  const name = shortened(textOf(file, text), 40);
  return {
    unit,
    title: `${codeName(unit.label.name)} reads \`${name}\` while it is being built, ${again}: each read joins the whole string, O(n²)`,
    micros,
    confidence: 0.88,
    evidence: [
      shareEvidence(c, 'lines', micros, `is spent on reading \`${name}\``),
      sourceEvidence(file, node, `makes V8 join all pieces of \`${name}\` into one string first, ${again}`),
      sourceEvidence(file, append, 'adds the next piece, which makes it a rope again'),
      ...unitEvidence(c, unit),
    ],
    place: { file, node },
    level: 'cause',
    proposal: `Keep what the code reads from \`${name}\` beside it: the current line or last piece in a variable, its length, bytes or column as a number that each append updates. Push finished pieces to an array and join them once at the end. The work drops from O(n²) to O(n).`,
    tradeOffs: [
      'One more thing to keep in sync with the string: only the code that appends may change it.',
      'No gain while the string is short.',
    ],
    code: null,
  };
}
