import type { Case } from '../../case/case.ts';
import { isCall, textOf } from '../../facts/syntax.ts';
import { type Candidate, shareEvidence, shortened, sourceEvidence, unitEvidence } from '../../rule.ts';
import { cached, hoisted } from '../construction-code.ts';
import type { SameCall } from './match.ts';

export function describe(c: Case, found: SameCall): Candidate {
  const { unit, call, name, steady, part, times, again, micros } = found;
  const { file } = unit;
  const [first] = isCall(call) || call.type === 'NewExpression' ? call.arguments : [];
  const input = first ? shortened(textOf(file, first), 40) : name;
  const of = steady === 'few' ? `the same few inputs (\`${input}\`)` : `the same input (\`${input}\`)`;
  const where = times > 1 ? `${times} times for one input` : again;
  return {
    unit,
    title: part
      ? `\`${unit.label.name}\` has \`${name}\` take ${of} apart anew, ${where}`
      : `\`${unit.label.name}\` calls \`${name}\` with ${of} again, ${where}`,
    micros,
    confidence: steady === 'few' ? 0.8 : 0.88,
    evidence: [
      shareEvidence(
        c,
        'total',
        micros,
        part ? `is below ${name}, in taking apart what stays the same` : `is in ${name} and what it calls`,
      ),
      sourceEvidence(
        file,
        call,
        steady === 'few' ? 'gets one of a few values that are kept' : 'gets the same each time',
      ),
      ...unitEvidence(c, unit),
    ],
    place: { file, node: call },
    level: 'cause',
    proposal:
      steady === 'few'
        ? `Keep what ${name} gives in a Map by its input, filled on first use: each distinct input is then worked out once.`
        : part
          ? `Prepare it once (compile, parse or validate when the module loads) and run the result here with what differs.`
          : times > 1
            ? `Call ${name} once, keep its result in a variable, and take all that is needed from that.`
            : `Call ${name} once, when the module loads or on first use, and keep the result.`,
    tradeOffs: [
      'Staleness: where the input can change while the program runs, say when the kept result is thrown away.',
      'All users share one result: nobody may change it.',
    ],
    code: part || times > 1 ? null : (hoisted(unit, call, 'kept') ?? cached(unit, call, 'kept')),
  };
}
