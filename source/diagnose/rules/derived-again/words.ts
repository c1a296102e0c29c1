import type { Case } from '../../case/case.ts';
import { calleeName, isCall, textOf } from '../../facts/syntax.ts';
import {
  type Candidate,
  codeName,
  partEvidence,
  shortened,
  sourceEvidence,
  unitEvidence,
} from '../../rule.ts';
import type { Derived } from './match.ts';

// What is said of a value worked out of all of a collection each time.

export function describe(c: Case, { unit, fold, often, micros }: Derived): Candidate {
  const { file } = unit;
  const list = shortened(textOf(file, fold.list), 40);
  const [goes, going] =
    isCall(fold.node) && calleeName(fold.node) === 'split'
      ? ['splits', 'splitting']
      : ['iterates over', 'iterating over'];
  return {
    unit,
    title: `${codeName(unit.label.name)} ${goes} all of \`${list}\` on every call, ${often.text}: O(n) each time, could be O(1)`,
    micros,
    // A function of what it is given alone has a rule of its own, which knows more.
    confidence: fold.origin.life === 'parameter' ? 0.75 : 0.8,
    evidence: [
      partEvidence(c, unit, micros, `is spent on ${going} \`${list}\``),
      sourceEvidence(file, fold.node, `depends on \`${list}\` and nothing else that differs between calls`),
      ...(fold.grown ? [sourceEvidence(file, fold.grown, 'adds to it')] : []),
      ...unitEvidence(c, unit),
    ],
    place: { file, node: fold.node },
    level: 'cause',
    proposal: fold.grown
      ? `Keep the result beside \`${list}\` and update it by the one element added or removed, or cache it until \`${list}\` changes: O(n) in total instead of O(n²).`
      : `Compute it once and keep it: nothing here changes \`${list}\` between the calls.`,
    tradeOffs: [
      'One more thing to keep in sync: code that changes the collection must update (or drop) the result.',
      'No gain while the collection is short.',
    ],
    code: null,
  };
}
