import type { Case } from '../../case/case.ts';
import { template } from '../../code/edit.ts';
import { functionName, lineOf, textOf } from '../../facts/syntax.ts';
import {
  type Candidate,
  codeName,
  shareEvidence,
  shortened,
  sourceEvidence,
  unitEvidence,
} from '../../rule.ts';
import { statementOf } from '../sites.ts';
import type { Dropped } from './match.ts';

// What a finding about dropped work says.

export function describe(c: Case, found: Dropped): Candidate {
  const { unit, made, name, call, taker, guard, micros, by } = found;
  const { file } = unit;
  const part = shortened(name, 40);
  const who = codeName(functionName(taker.file, taker.node) || 'the function that gets it');
  const test = shortened(textOf(taker.file, guard.test), 60);
  const known = by.length > 0;
  const whose = by
    .filter((one) => one.text !== null)
    .slice(0, 3)
    .map((one) => `${one.text} of ${codeName(one.unit.label.name)}`)
    .join(', ');
  return {
    unit,
    ...(known ? {} : { verdict: 'investigate' as const }),
    title: known
      ? `${codeName(unit.label.name)} computes \`${part}\` before ${who} tests whether it is needed, and drops it`
      : `${codeName(unit.label.name)} computes \`${part}\` before ${who} tests whether it is needed`,
    micros,
    confidence: known ? 0.85 : 0.6,
    evidence: [
      shareEvidence(c, 'lines', micros, `is spent on computing \`${part}\``),
      sourceEvidence(file, made, `is computed on every call`),
      sourceEvidence(
        taker.file,
        guard.test,
        known
          ? `decides whether it is used${whose ? `: not for ${whose}` : ': by what the program states, it is not'}`
          : 'decides whether it is used; no sample was taken of what follows when it is',
      ),
      ...unitEvidence(c, unit),
    ],
    place: { file, node: made },
    level: 'cause',
    proposal: `Test first: compute \`${part}\` only where line ${lineOf(guard.test)} (\`${test}\`) lets it through, or hand over a function that computes it when it is needed.${known ? '' : ' Count how often that is: where it is needed almost always, leave it.'}`,
    tradeOffs: [
      'Computed later, it shows the state at that time: compute it before anything changes.',
      'The test then stands in two places, or behind a method that both ask.',
    ],
    code: template(
      file,
      statementOf(file, call),
      '// Test first, and compute only where it is used:\nif (isUsed()) keep(compute());',
    ),
  };
}
