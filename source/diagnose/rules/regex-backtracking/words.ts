import { fileAndLine } from '../../../cpu/names.ts';
import type { PackageAt } from '../../../files/reader.ts';
import { duration } from '../../../format/numbers.ts';
import type { Case } from '../../case/case.ts';
import { reachedFrom } from '../../dependency.ts';
import type { Evidence } from '../../finding.ts';
import { packageText, shortPattern } from '../../levers.ts';
import type { Backtracking } from '../../regexps/analysis.ts';
import { type Growth, LONGEST_MATCH } from '../../regexps/growth.ts';
import { type Candidate, codeName, shareEvidence, unitEvidence } from '../../rule.ts';
import { isCertain } from './certain.ts';
import { rewritten } from './fix.ts';
import type { Place } from './match.ts';

// What is said of a regular expression that backtracks.

export function describe(
  c: Case,
  { pattern, micros, unit, literal, maker, site, frames: of }: Place,
  why: Backtracking,
  growth: Growth | null,
): Candidate {
  const owner: PackageAt | null = literal
    ? literal.package
    : (maker ?? (unit?.package ? c.packageOf(unit.frames[0]) : null));
  // The function that runs it says more than the name it is kept under.
  const runner = unit && !unit.topLevel && unit.file === literal?.file ? unit.label.name : '';
  const name = runner || literal?.name || unit?.label.name || '';
  const at = literal ? fileAndLine(literal) : '';
  const in_ = owner && !maker ? ` of ${packageText(owner)}` : '';
  const by = maker ? ` that ${packageText(maker)} made` : '';
  return {
    unit,
    subject: literal
      ? { name: name || 'the program', url: literal.url, line: literal.line, column: null }
      : undefined,
    frames: of,
    package: owner,
    basis: growth ? 'measured' : 'source',
    title: `${name === '' ? 'the program' : codeName(name)}${in_} matches /${shortPattern(pattern)}/${by}, which ${why.exponential ? 'backtracks exponentially' : why.restarts ? 'takes quadratic time on long runs' : 'backtracks in polynomial time'}`,
    micros,
    verdict: isCertain(c, why, growth, of, micros) ? 'optimize' : 'investigate',
    confidence: why.exponential || growth ? 0.95 : 0.75,
    evidence: [
      shareEvidence(
        c,
        'self',
        micros,
        `is spent on matching \`/${shortPattern(pattern)}/\`${at ? ` (${at})` : ''}`,
      ),
      ...(growth ? [growthEvidence(why, growth)] : []),
      reasonEvidence(why, literal?.line ?? null),
      ...(literal && owner ? reachedFrom(c, of[0]) : []),
      ...(unit ? unitEvidence(c, unit) : []),
    ],
    place: site ?? undefined,
    level: 'cause',
    proposal: proposalOf(pattern, why, owner, maker !== null),
    tradeOffs: [
      'The new expression must accept exactly the same strings: test it with matches and non-matches.',
      'Parsing by hand (`indexOf`, a loop from the end) is more code and never backtracks.',
    ],
    code: owner === null && site ? rewritten(site, why) : null,
    goal: null,
  };
}

function growthEvidence({ attack }: Backtracking, { length, millis, exponent }: Growth): Evidence {
  const shape = `${attack.prefix === '' ? '' : `\`${JSON.stringify(attack.prefix)}\` and then `}${length} × \`${JSON.stringify(attack.pump)}\``;
  return {
    metric: 'growth',
    value: Math.min(exponent, 99),
    unit: 'count',
    text:
      millis === Number.POSITIVE_INFINITY
        ? `measured here: ${shape} that does not match takes over ${duration(LONGEST_MATCH * 1000)}`
        : `measured here: ${shape} that does not match takes ${duration(millis * 1000)}, growing as n^${exponent.toFixed(1)}`,
  };
}

function reasonEvidence({ parts, restarts, gaps, exponential }: Backtracking, line: number | null): Evidence {
  return {
    metric: 'source',
    value: line ?? 0,
    unit: 'line',
    text: gaps
      ? `${listed(parts)} match what stands between them, too: where a part after them is missing, every combination of places is tried`
      : restarts
        ? `\`${parts[0]}\` matches a whole run of characters, fails after it, and starts again one character later`
        : parts.length > 1
          ? `${parts.map((one) => `\`${one}\``).join(' and ')} can match the same characters in many ways${exponential ? ', repeated' : ''}`
          : `\`${parts[0]}\` repeats within a repetition and can match the same characters in many ways`,
  };
}

/** `a`, `b` and `c`, as code. */
const listed = (parts: readonly string[]): string => {
  const codes = parts.map((one) => `\`${one}\``);
  return `${codes.slice(0, -1).join(', ')} and ${codes.at(-1)}`;
};

function proposalOf(pattern: string, why: Backtracking, owner: PackageAt | null, isMade: boolean): string {
  const input = why.gaps
    ? `long texts that repeat \`${JSON.stringify(why.attack.pump)}\` and do not match`
    : why.attack.pump.trim() === ''
      ? 'long runs of whitespace'
      : `long runs of \`${JSON.stringify(why.attack.pump)}\``;
  const given = isMade
    ? ` Configure it so that the expression is safer: for the parts that can match the same characters, say which characters each may contain.`
    : '';
  if (owner)
    return `In this order: 1. upgrade ${owner.name}${owner.version ? ` (${owner.version} is installed)` : ''}: expressions like this are fixed in newer versions.${given} 2. Until then limit the length of the input${why.gaps ? '' : `, and collapse ${input} first`}. 3. Call it less, or replace it. An attacker can use this to stop a service (ReDoS): treat the input as hostile.`;
  if (why.gaps)
    return `Look for the parts one after the other, each from where the last one ended: \`indexOf(part, from)\`, or a short expression per part with the flag \`y\` or \`g\` and \`lastIndex\`. Or bound the gaps (\`{0,80}\` in place of \`*\`), or exclude from them what ends them (\`[^\\n]*\`). A \`^.*\` in front and a \`.*$\` behind can go where only the match counts. Until then limit the length of the input (${input} are slow): an attacker can use this to stop a service (ReDoS).`;
  const exact = why.rewrite
    ? ` \`/${shortPattern(why.rewrite.source)}/\` matches the same strings without backtracking.`
    : '';
  const trims = /^\^?\\s[+*]\|?|\\s[+*]\$$/.test(pattern)
    ? ' `trim()`, `trimStart()` and `trimEnd()` do the same in one pass.'
    : '';
  return `Rewrite it so that each string matches in only one way: name what separates the repeated parts, or anchor what comes before.${exact}${trims} Until then limit the length of the input (${input} are slow): an attacker can use this to stop a service (ReDoS).`;
}
