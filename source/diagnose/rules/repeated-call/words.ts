import type { Case } from '../../case/case.ts';
import { shownOnly } from '../../code/edit.ts';
import { followCopy } from '../../facts/copy-use.ts';
import { packageBehind } from '../../facts/packages.ts';
import { packageText } from '../../levers.ts';
import {
  type Candidate,
  codeName,
  shareEvidence,
  shortened,
  sourceEvidence,
  unitEvidence,
} from '../../rule.ts';
import { cached, hoisted } from '../construction-code.ts';
import type { SameCall } from './match.ts';

// What is said of a call that gets the same input each time.

export function describe(c: Case, found: SameCall): Candidate {
  const { unit, call, name, kind, input, within, times, again, micros } = found;
  const { file } = unit;
  const few = found.steady === 'few';
  const maker = packageBehind(c, file, call.callee);
  const of = few ? `the same few inputs (\`${input}\`)` : `the same input (\`${input}\`)`;
  const where = times > 1 ? `${times} times for one input` : again;
  return {
    unit,
    title: titleOf(found, of, where),
    micros,
    confidence: few ? 0.8 : 0.88,
    evidence: [
      shareEvidence(
        c,
        'total',
        micros,
        kind === 'part'
          ? `is spent below ${codeName(name)}, on parsing what stays the same`
          : kind === 'engine'
            ? `is spent on creating it${maker ? `, by ${packageText(maker)}` : ''}${within.length > 0 ? ', and on what it then computes again' : ''}`
            : `is spent in ${codeName(name)}${maker ? ` of ${packageText(maker)}` : ''} and what it calls`,
      ),
      sourceEvidence(
        file,
        call,
        kind === 'engine' && input === ''
          ? 'is the same each time'
          : few
            ? 'gets one of a few values that live on'
            : 'gets the same each time',
      ),
      ...within.map((one) =>
        shareEvidence(
          c,
          'below',
          one.micros,
          `of it is ${codeName(one.name)} parsing the same \`${shortened(one.input, 40)}\` each time`,
        ),
      ),
      ...unitEvidence(c, unit),
    ],
    place: { file, node: call },
    level: 'cause',
    ...(found.rows.length > 0 ? { remakes: found.rows } : {}),
    proposal: proposalOf(found, few),
    tradeOffs: [
      'Staleness: where the input can change while the program runs, decide when to discard the cached result.',
      kind === 'engine'
        ? `State: where ${codeName(name)} keeps state between uses (a position, collected errors), reset it, or keep one per caller.`
        : 'All callers share one result: no code may change it.',
    ],
    code: kind === 'part' || times > 1 ? null : keptResult(c, found),
  };
}

function titleOf({ unit, call, name, kind, input, within }: SameCall, of: string, where: string): string {
  const { name: own } = unit.label;
  if (kind === 'part') return `${codeName(own)} has \`${name}\` parse ${of} again, ${where}`;
  const also = within[0] ? `, and has it parse \`${shortened(within[0].input, 40)}\` again` : '';
  if (call.type !== 'NewExpression')
    return `${codeName(own)} calls \`${name}\` with ${of} again${also}, ${where}`;
  return `${codeName(own)} creates a new \`${name}\`${input === '' ? '' : ` from ${of}`}${also}, ${where}`;
}

function proposalOf({ name, kind, input, within, times }: SameCall, few: boolean): string {
  if (kind === 'engine') {
    const then = within[0]
      ? ` Parse (or compile) \`${shortened(within[0].input, 40)}\` once as well, and only run the result here.`
      : '';
    return few
      ? `Keep each ${codeName(name)} in a Map by its input (\`${input}\`), created on first use, and reuse it here.${then}`
      : `Create ${codeName(name)} once, when the module loads or on first use, and reuse it here.${then}`;
  }
  if (kind === 'part')
    return few
      ? `Prepare each once (compile, parse or validate), keep the results in a Map by \`${input}\`, and run them here with the varying part.`
      : `Prepare it once (compile, parse or validate when the module loads) and run the result here with the varying part.`;
  if (few)
    return `Cache the results of ${codeName(name)} in a Map by input, filled on first use: each distinct input is then computed once.`;
  return times > 1
    ? `Call ${codeName(name)} once, keep its result in a variable, and read everything from that.`
    : `Call ${codeName(name)} once, when the module loads or on first use, and keep the result.`;
}

/** The result kept, where nobody is seen to change it. What an engine does when it is used again, its source is not read for. */
function keptResult(c: Case, { unit, call, kind }: SameCall): Candidate['code'] {
  const { fields, deep } = followCopy(c, unit, call);
  if (kind === 'whole' && (fields.size > 0 || deep)) return null;
  const code = hoisted(unit, call, 'kept') ?? cached(unit, call, 'kept');
  return kind === 'engine' ? shownOnly(code) : code;
}
