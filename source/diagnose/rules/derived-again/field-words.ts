import type { Case } from '../../case/case.ts';
import { lineOf } from '../../facts/syntax.ts';
import { type Candidate, codeName, shareEvidence, sourceEvidence, unitEvidence } from '../../rule.ts';
import type { FieldAgain } from './fields.ts';

// What is said of a field that is worked out on each read.

/** Places that are shown, and fields that are named. */
const SHOWN = 4;

export function describeField(c: Case, { field, reads, from, micros }: FieldAgain): Candidate {
  const { name, unit } = field;
  const [{ read: first, again }] = reads;
  const by = first.unit.label.name;
  const shown = from.slice(0, SHOWN).map((one) => `\`${one}\``);
  const inputs = [...shown, ...(from.length > SHOWN ? ['…'] : [])].join(', ');
  return {
    unit,
    title: `\`${name}\` is computed again on every read: ${codeName(by)} reads it ${again.text}`,
    micros,
    confidence: 0.8,
    evidence: [
      shareEvidence(c, 'total', micros, `is spent on computing \`${name}\` again for the same object`),
      sourceEvidence(unit.file, unit.node, `depends on ${inputs || 'its object'} alone, and keeps nothing`),
      ...reads
        .slice(0, SHOWN)
        .map(({ read, again: why }) => sourceEvidence(read.unit.file, read.node, `computes it ${why.text}`)),
      ...unitEvidence(c, unit),
    ],
    place: { file: unit.file, node: unit.node },
    level: 'cause',
    proposal: `Compute \`${name}\` once per object and keep it in a field until the object changes${inputs && ` (${inputs})`}; or read it once in ${codeName(by)} (line ${lineOf(first.node)}) and use that value in every iteration.`,
    tradeOffs: [
      'What changes the inputs must drop the cached value.',
      'All readers share one value: where one changes what it gets, the others see that.',
    ],
    code: null,
  };
}
