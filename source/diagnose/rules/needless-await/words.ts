import type { Case } from '../../case/case.ts';
import { functionName } from '../../facts/syntax.ts';
import { type Candidate, codeName, shareEvidence, sourceEvidence, unitEvidence } from '../../rule.ts';
import type { NeedlessAwait } from './match.ts';

// What is said of an await that waits for nothing.

export function describe(c: Case, { unit, node, callee, micros }: NeedlessAwait): Candidate {
  const own = functionName(callee.file, callee.node);
  const name = own === '' ? 'a function' : codeName(own);
  return {
    unit,
    title: `${codeName(unit.label.name)} awaits ${name} for every element, and ${name} waits for nothing`,
    micros,
    confidence: 0.8,
    evidence: [
      shareEvidence(c, 'lines', micros, 'is spent on calling it, creating its promise and resuming'),
      sourceEvidence(unit.file, node, 'suspends and resumes through the microtask queue each time'),
      sourceEvidence(callee.file, callee.node, 'is async and awaits nothing that takes time'),
      ...unitEvidence(c, unit),
    ],
    place: { file: unit.file, node },
    level: 'cause',
    proposal: `Make ${name} a plain function (and those that it awaits), and call it without await: this saves a promise, a suspension and a microtask per element.`,
    tradeOffs: [
      'It throws instead of rejecting: callers that use .catch() need try.',
      'If it has to wait one day, its callers must change back.',
    ],
    code: null,
  };
}
