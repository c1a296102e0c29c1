import { createRequire } from 'node:module';
import type { AST } from '@eslint-community/regexpp';

/** Why a regular expression takes more than linear time, and a text that shows it. */
export interface Backtracking {
  exponential: boolean;
  /** The parts that can share one text in many ways, as written. */
  parts: string[];
  /** True where no part backtracks but the search starts over at each character. */
  restarts: boolean;
  /** `prefix + pump × n + suffix` takes time that grows faster than n. */
  attack: { prefix: string; pump: string; suffix: string };
  /** An equal expression without this cause; null where none is known. */
  rewrite: { source: string; flags: string } | null;
}

/** Longer ones take the analysis seconds. */
const LONGEST = 4000;

const known = new Map<string, Backtracking | null>();

/** Loaded when a first expression is looked at: it takes as long to load as all else that a diagnosis is made of. */
function analysis(): typeof import('scslre') {
  const isSource = import.meta.url.endsWith('.ts');
  return createRequire(import.meta.url)(isSource ? 'scslre' : './regexps.cjs');
}

/**
 * Decides by the expression's automaton (scslre) whether matching can take more than linear time; null where it cannot, or where the expression is
 * too long or not one of JavaScript's. It says what can happen: whether it does, the time at the expression says.
 */
export function backtrackingOf(source: string, flags: string): Backtracking | null {
  const key = `${flags}/${source}`;
  let result = known.get(key);
  if (result === undefined) known.set(key, (result = analyseOne(source, flags)));
  return result;
}

function analyseOne(source: string, flags: string): Backtracking | null {
  if (source.length > LONGEST) return null;
  const { analyse } = analysis();
  try {
    const options = { reportTypes: { Move: true, Self: true, Trade: true }, maxReports: 4 };
    let { reports } = analyse({ source, flags: flags.replace(/[dv]/g, '') }, options);
    // A part that the rest of the expression always accepts does harm only where something follows that does not match.
    if (reports.length === 0)
      ({ reports } = analyse({ source, flags }, { ...options, assumeRejectingSuffix: true }));
    const worst =
      reports.find(({ exponential }) => exponential) ??
      reports.find(({ type }) => type !== 'Move') ??
      reports[0];
    if (!worst) return null;
    const quants = worst.type === 'Trade' ? [worst.startQuant, worst.endQuant] : [worst.quant];
    return {
      exponential: worst.exponential,
      parts: quants.map(({ raw }) => raw),
      restarts: worst.type === 'Move',
      attack: { prefix: exampleBefore(quants[0]), pump: worst.character.pick, suffix: '\u0000' },
      rewrite: worst.fix() ?? null,
    };
  } catch {
    // Named groups of a dialect, an error of the analysis itself: the time at the expression is still told.
    return null;
  }
}

/** A text that brings the match to a node: the shortest example of what stands before it. */
function exampleBefore(node: AST.Node): string {
  let text = '';
  for (let at: AST.Node | null = node; at?.parent; at = at.parent) {
    const { parent }: { parent: AST.Node | null } = at;
    if (parent?.type !== 'Alternative') continue;
    const before = parent.elements.slice(0, parent.elements.indexOf(at as AST.Element));
    text = before.map(example).join('') + text;
  }
  return text;
}

function example(node: AST.Element): string {
  switch (node.type) {
    case 'Character':
      return String.fromCodePoint(node.value);
    case 'CharacterSet':
      return node.kind === 'digit' ? '0' : node.kind === 'space' ? ' ' : 'a';
    case 'CharacterClass': {
      const [first] = node.elements;
      if (node.negate || !first) return 'a';
      if (first.type === 'CharacterClassRange') return String.fromCodePoint(first.min.value);
      return first.type === 'Character'
        ? String.fromCodePoint(first.value)
        : first.type === 'CharacterSet'
          ? example(first)
          : 'a';
    }
    case 'Group':
    case 'CapturingGroup':
      return node.alternatives[0].elements.map(example).join('');
    case 'Quantifier':
      return example(node.element).repeat(Math.min(node.min, 8));
    default:
      return '';
  }
}
