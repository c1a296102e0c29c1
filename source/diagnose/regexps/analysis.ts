import { createRequire } from 'node:module';
import type { AST } from '@eslint-community/regexpp';
import { exampleBefore } from './example.ts';
import { gapsIn, UNMATCHED } from './gaps.ts';

/** Why a regular expression takes more than linear time, and a text that shows it. */
export interface Backtracking {
  exponential: boolean;
  /** The parts that can share one text in many ways, as written. */
  parts: string[];
  /** True where no part backtracks but the search starts over at each character. */
  restarts: boolean;
  /** True where the parts are gaps between separators that they match themselves. */
  gaps: boolean;
  /** True where the analysis does not know the expression whole: only a measurement shows that it is slow. */
  supposed: boolean;
  /** `prefix + pump × n + suffix` takes time that grows faster than n. */
  attack: { prefix: string; pump: string; suffix: string };
  /** An equal expression without this cause; null where none is known. */
  rewrite: { source: string; flags: string } | null;
}

/** Longer ones take the analysis seconds. */
const LONGEST = 4000;

const known = new Map<string, Backtracking[]>();

/** Loaded when a first expression is looked at: it takes as long to load as all else that a diagnosis is made of. */
function analysis(): typeof import('scslre') {
  const isSource = import.meta.url.endsWith('.ts');
  return createRequire(import.meta.url)(isSource ? 'scslre' : './regexps.cjs');
}

/**
 * Decides by the expression's automaton (scslre) whether matching can take more than linear time, the likeliest cause first; none where it cannot,
 * or where the expression is too long or not one of JavaScript's. It says what can happen: whether it does, the time at the expression says.
 */
export function backtrackingOf(source: string, flags: string): readonly Backtracking[] {
  const key = `${flags}/${source}`;
  let result = known.get(key);
  if (result === undefined) known.set(key, (result = analyseOne(source, flags.replace(/[dv]/g, ''))));
  return result;
}

function analyseOne(source: string, flags: string): Backtracking[] {
  if (source.length > LONGEST) return [];
  try {
    const { pattern, backtracking } = byAutomaton(source, flags);
    if (backtracking) return [backtracking];
    return [...withoutAssertions(source, flags, pattern), ...byGaps(flags, pattern)];
  } catch {
    // Named groups of a dialect, an error of the analysis itself: the time at the expression is still told.
    return [];
  }
}

function byAutomaton(
  source: string,
  flags: string,
): { pattern: AST.Pattern; backtracking: Backtracking | null } {
  const { analyse } = analysis();
  const options = { reportTypes: { Move: true, Self: true, Trade: true }, maxReports: 4 };
  let { reports, parsed } = analyse({ source, flags }, options);
  // A part that the rest of the expression always accepts does harm only where something follows that does not match.
  if (reports.length === 0)
    ({ reports, parsed } = analyse({ source, flags }, { ...options, assumeRejectingSuffix: true }));
  const { pattern } = parsed;
  const worst =
    reports.find(({ exponential }) => exponential) ??
    reports.find(({ type }) => type !== 'Move') ??
    reports[0];
  if (!worst) return { pattern, backtracking: null };
  const quants = worst.type === 'Trade' ? [worst.startQuant, worst.endQuant] : [worst.quant];
  const backtracking = {
    exponential: worst.exponential,
    parts: quants.map(({ raw }) => raw),
    restarts: worst.type === 'Move',
    gaps: false,
    supposed: false,
    attack: { prefix: exampleBefore(quants[0]), pump: worst.character.pick, suffix: UNMATCHED },
    rewrite: worst.fix() ?? null,
  };
  return { pattern, backtracking };
}

/** The automaton knows no way through `\b` and some lookarounds, and then reports nothing: without them more is matched, so that more is reported. */
function withoutAssertions(source: string, flags: string, pattern: AST.Pattern): Backtracking[] {
  const bare = withoutAny(source, assertionsIn(pattern));
  if (bare === source) return [];
  try {
    const { backtracking } = byAutomaton(bare, flags);
    return backtracking ? [{ ...backtracking, supposed: true, rewrite: null }] : [];
  } catch {
    // What is left may be no expression: `(?=a)*`.
    return [];
  }
}

function withoutAny(source: string, nodes: AST.Node[]): string {
  let text = '';
  let at = 0;
  for (const { start, end } of nodes.sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    text += source.slice(at, start);
    at = end;
  }
  return text + source.slice(at);
}

function assertionsIn(pattern: AST.Pattern): AST.Node[] {
  const found: AST.Node[] = [];
  const pending: AST.Alternative[] = [...pattern.alternatives];
  for (let alternative = pending.pop(); alternative; alternative = pending.pop())
    for (const element of alternative.elements) {
      const one = element.type === 'Quantifier' ? element.element : element;
      if (one.type === 'Group' || one.type === 'CapturingGroup') pending.push(...one.alternatives);
      else if (one.type === 'Assertion' && one.kind !== 'start' && one.kind !== 'end') found.push(element);
    }
  return found;
}

function byGaps(flags: string, pattern: AST.Pattern): Backtracking[] {
  const gaps = gapsIn(pattern, flags);
  if (!gaps) return [];
  return [
    {
      exponential: false,
      parts: gaps.parts,
      restarts: false,
      gaps: true,
      supposed: true,
      attack: { prefix: exampleBefore(gaps.first), pump: gaps.pump, suffix: UNMATCHED },
      rewrite: null,
    },
  ];
}
