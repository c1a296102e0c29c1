import type { Case } from '../../case/case.ts';
import { template } from '../../code/edit.ts';
import { receiverOf, textOf } from '../../facts/syntax.ts';
import { packageText } from '../../levers.ts';
import { type Candidate, codeName, shareEvidence, sourceEvidence, unitEvidence } from '../../rule.ts';
import { cached, hoisted } from '../construction-code.ts';
import { statementOf } from '../sites.ts';
import type { CallSite } from './site.ts';
import type { PackageUse } from './use.ts';

// What is said of a package that is used in a way its documentation advises against.

export function describe(c: Case, site: CallSite, shown: string): Candidate {
  const { unit, node, name, of, use, micros, rows } = site;
  const { file } = unit;
  const does = node.type === 'NewExpression' ? `creates a new \`${name}\`` : `calls \`${name}\``;
  return {
    unit,
    package: of,
    title: `${codeName(unit.label.name)} ${does} of ${packageText(of)}${shown ? ` ${shown}` : ''}: ${use.when}`,
    micros,
    confidence: 0.9,
    evidence: [
      shareEvidence(
        c,
        'total',
        micros,
        `is spent in ${packageText(of)} ${use.whole ? `below ${codeName(unit.label.name)}` : `by this call`}`,
      ),
      sourceEvidence(file, node, shown || 'is such a call'),
      ...unitEvidence(c, unit),
    ],
    place: { file, node: statementOf(file, node) },
    level: 'cause',
    ...(use.strategy === 'caching' && rows.length > 0 ? { remakes: rows } : {}),
    strategy: use.strategy,
    proposal: `${capital(use.advice)}. ${packageText({ name: of.name, version: null })}'s documentation: ${use.link}`,
    tradeOffs: [use.cost],
    code: codeOf(site),
  };
}

/** What is made of the same each time as a constant before the function; else how it looks in general, with the program's names. */
function codeOf({ unit, node, use }: CallSite): Candidate['code'] {
  const { file } = unit;
  const isMade = use.strategy === 'caching' && use.fact?.same === 'all';
  const kept = isMade && !use.code ? (hoisted(unit, node, 'kept') ?? cached(unit, node, 'kept')) : null;
  if (kept || !use.code) return kept;
  let { after } = use.code;
  for (const [own, from] of Object.entries(use.code.names ?? {})) {
    const part = from === 'on' ? receiverOf(node) : node.arguments[from];
    const text = part ? textOf(file, part) : '';
    if (text !== '' && text.length <= 40 && !text.includes('\n'))
      after = after.replace(new RegExp(`\\b${own}\\b`, 'g'), () => text);
  }
  return template(file, statementOf(file, node), after);
}

const capital = (text: string): string => text[0].toUpperCase() + text.slice(1);

/** A row as a possibility: `If each item has a producer of its own, collect …`. */
export const hintOf = ({ when, advice, link }: PackageUse): string => `If ${when}, ${advice} (${link}).`;
