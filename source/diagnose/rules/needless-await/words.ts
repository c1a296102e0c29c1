import type { Case } from '../../case/case.ts';
import { functionName } from '../../facts/syntax.ts';
import { type Candidate, shareEvidence, sourceEvidence, unitEvidence } from '../../rule.ts';
import type { NeedlessAwait } from './match.ts';

export function describe(c: Case, { unit, node, callee, micros }: NeedlessAwait): Candidate {
  const name = functionName(callee.file, callee.node) || 'a function';
  return {
    unit,
    title: `\`${unit.label.name}\` awaits \`${name}\` for every element, and \`${name}\` waits for nothing`,
    micros,
    confidence: 0.8,
    evidence: [
      shareEvidence(c, 'lines', micros, 'is on calling it, making its promise and coming back'),
      sourceEvidence(
        unit.file,
        node,
        'gives up the stack and comes back through the microtask queue each time',
      ),
      sourceEvidence(callee.file, callee.node, 'is async and awaits nothing that takes time'),
      ...unitEvidence(c, unit),
    ],
    place: { file: unit.file, node },
    level: 'cause',
    proposal: `Make ${name} a plain function (and those that it awaits), and call it without await: a promise, a suspension and a microtask for each element go.`,
    tradeOffs: [
      'It throws where it rejected: callers that use catch() need try.',
      'Where it may wait in future, its callers have to change back.',
    ],
    code: null,
  };
}
