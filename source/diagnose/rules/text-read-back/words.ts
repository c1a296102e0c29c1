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
import type { Carried } from './carried.ts';
import type { ReadBack } from './match.ts';

// What is said of a text that is read while it is built.

export function describe(c: Case, found: ReadBack): Candidate {
  if (found.carried) return describeCarried(c, found, found.carried);
  const { unit, node, text, append, again, micros } = found;
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

function describeCarried(
  c: Case,
  { unit, node, text, micros }: ReadBack,
  { rest, append, from, again }: Carried,
): Candidate {
  const { file } = unit;
  const name = shortened(textOf(file, text), 40);
  const kept = shortened(textOf(from, rest), 40);
  return {
    unit,
    title: `${codeName(unit.label.name)} searches \`${name}\` from its start, ${again}, and it begins with what was left over: O(n²) in the length of what comes in pieces`,
    micros,
    confidence: 0.8,
    evidence: [
      shareEvidence(c, 'lines', micros, `is spent on searching \`${name}\``),
      sourceEvidence(file, node, `searches \`${kept}\` again with each piece`),
      sourceEvidence(from, append, 'puts what was left over before what has come'),
      ...unitEvidence(c, unit),
    ],
    place: { file, node },
    level: 'cause',
    proposal: `Search only what has come: keep what is left over as a list of pieces, join them when the end has been found in the new one, and empty the list. Or remember how far \`${kept}\` was searched and go on from there (the second argument of indexOf).`,
    tradeOffs: [
      'An end of several characters may be cut in two by the pieces: begin the search that many characters earlier.',
      'No gain where every piece holds whole lines.',
    ],
    code: null,
  };
}
