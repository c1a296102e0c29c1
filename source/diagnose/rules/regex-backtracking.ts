import { labelOf } from '../../cpu/query.ts';
import type { Case, Unit } from '../case/case.ts';
import { template } from '../code/edit.ts';
import { resolve } from '../facts/names.ts';
import {
  bare,
  calleeName,
  isCall,
  isMember,
  type Node,
  receiverOf,
  type SourceFile,
} from '../facts/syntax.ts';
import { type Candidate, type Rule, shareEvidence, sourceEvidence, unitEvidence, worth } from '../rule.ts';
import { statementOf } from './sites.ts';

/** A regular expression in which one text can be matched in many ways: on text that fails, it tries them all. */
export const regexBacktracking: Rule = {
  name: 'regex-backtracking',
  strategy: 'algorithmic',
  needs: ['samples'],
  find(c) {
    const found: Candidate[] = [];
    for (const unit of c.own(0.05)) {
      for (const node of c.nodes(unit)) {
        const pattern = isCall(node) ? patternOf(unit.file, node) : null;
        const why = pattern === null ? null : ambiguity(pattern);
        if (pattern === null || !why) continue;
        const compiled = c.timeUnder(
          unit,
          (frame) => labelOf(c.model, frame).name.replace(/^RegExp: /, '') === pattern,
        );
        const micros = c.timeIn(unit.file, node) + compiled;
        if (worth(c, micros, 0.1))
          found.push(describe(c, unit, pattern, why, micros, { file: unit.file, node }));
      }
    }
    if (found.length > 0) return found;
    // Compiled by V8, a regular expression is a frame of its own, and needs no source to be known.
    for (const frame of c.model.functions.order.subarray(0, 40)) {
      const name = labelOf(c.model, frame).name;
      const why = name.startsWith('RegExp: ') ? ambiguity(name.slice(8)) : null;
      const micros = c.model.functions.self[frame];
      if (!why || !worth(c, micros, 0.1)) continue;
      // The nearest of the functions that it runs under.
      const caller =
        c.units
          .filter((unit) => c.timeUnder(unit, (one) => one === frame) >= micros * 0.5)
          .sort((a, b) => a.total - b.total)[0] ?? null;
      found.push({ ...describe(c, caller, name.slice(8), why, micros, undefined), frames: [frame] });
    }
    return found;
  },
};

function describe(
  c: Case,
  unit: Unit | null,
  pattern: string,
  why: Ambiguity,
  micros: number,
  place: Candidate['place'],
): Candidate {
  const name = unit?.label.name ?? 'the program';
  const short = pattern.length > 60 ? `${pattern.slice(0, 57)}…` : pattern;
  return {
    unit,
    // A helper that V8 inlined leaves no frame: where the pattern does not stand in the caller's file, it is run by something below it.
    title: `${name} ${place || unit?.file?.text.includes(pattern) !== false ? 'matches' : 'has something below it match'} /${short}/, which backtracks: ${why.text}`,
    micros,
    confidence: why.exponential ? 0.95 : 0.75,
    evidence: [
      shareEvidence(c, 'lines', micros, `is on matching /${short}/`),
      ...(place ? [sourceEvidence(place.file, place.node, `runs it; ${why.text}`)] : []),
      ...(unit ? unitEvidence(c, unit) : []),
    ],
    place,
    level: 'cause',
    proposal: `Rewrite /${short}/ so that each text has one way to match: ${why.advice}. On text that does not match, ${why.exponential ? 'exponential' : 'quadratic'} time becomes linear. Until then, refuse long input before it gets here: this is also a way to stop the service from outside.`,
    tradeOffs: [
      'The new expression must accept exactly the same texts: test it on both kinds.',
      'Parsing by hand (split, indexOf) is longer to read and never backtracks.',
    ],
    code: place
      ? template(
          place.file,
          statementOf(place.file, place.node),
          `// Say what separates the repeated parts, so that there is one way to match:\n//   (\\w+\\s?)*$   becomes   (?:\\w+(?:\\s\\w+)*\\s?)?$\nif (input.length > 10_000) throw new RangeError('input too long');`,
        )
      : null,
  };
}

function patternOf(file: SourceFile, call: Node): string | null {
  if (!isCall(call)) return null;
  const name = calleeName(call);
  let regex: Node | null | undefined = null;
  if (name === 'test' || name === 'exec') regex = receiverOf(call);
  else if (/^(match|matchAll|replace|replaceAll|split|search)$/.test(name)) regex = call.arguments[0];
  return regex ? sourceOf(file, regex, 0) : null;
}

function sourceOf(file: SourceFile, expression: Node, depth: number): string | null {
  const node = bare(expression);
  if (node.type === 'RegExpLiteral') return node.pattern;
  if (
    node.type === 'NewExpression' &&
    calleeName(node) === 'RegExp' &&
    node.arguments[0]?.type === 'StringLiteral'
  )
    return node.arguments[0].value;
  if (node.type === 'Identifier' && depth < 3) {
    const init = resolve(file, node)?.init;
    return init ? sourceOf(file, init, depth + 1) : null;
  }
  if (isMember(node) && node.object.type === 'Identifier' && depth < 3) {
    const init = resolve(file, node.object)?.init;
    const object = init ? bare(init) : null;
    const wanted = node.property.type === 'Identifier' ? node.property.name : '';
    if (object?.type === 'ObjectExpression')
      for (const one of object.properties)
        if (one.type === 'ObjectProperty' && one.key.type === 'Identifier' && one.key.name === wanted)
          return sourceOf(file, one.value, depth + 1);
  }
  return null;
}

export interface Ambiguity {
  exponential: boolean;
  text: string;
  advice: string;
}

interface Group {
  start: number;
  /** Whether some part of it may repeat without bound. */
  repeats: boolean;
  alternatives: string[];
  /** Where the current alternative began. */
  from: number;
}

/** Why a regular expression can backtrack without bound, or null. Reads the pattern once, with a stack of its own. */
export function ambiguity(pattern: string): Ambiguity | null {
  const stack: Group[] = [{ start: 0, repeats: false, alternatives: [], from: 0 }];
  let dots = 0;
  for (let i = 0; i < pattern.length; i++) {
    const char = pattern[i];
    if (char === '\\') {
      i++;
    } else if (char === '[') {
      for (i++; i < pattern.length && pattern[i] !== ']'; i++) if (pattern[i] === '\\') i++;
    } else if (char === '(') {
      stack.push({ start: i, repeats: false, alternatives: [], from: i + 1 });
      continue;
    } else if (char === '|') {
      const group = stack.at(-1)!;
      group.alternatives.push(pattern.slice(group.from, i));
      group.from = i + 1;
      continue;
    } else if (char === ')') {
      const group = stack.pop()!;
      if (stack.length === 0) return null;
      group.alternatives.push(pattern.slice(group.from, i).replace(/^\?(?::|<?[=!]|<\w+>)/, ''));
      group.alternatives[0] = group.alternatives[0].replace(/^\?(?::|<?[=!]|<\w+>)/, '');
      if (unbounded(pattern, i + 1)) {
        if (group.repeats && group.alternatives.some((one) => !separated(one)))
          return {
            exponential: true,
            text: `the repeated group ${pattern.slice(group.start, i + 2)} repeats inside itself`,
            advice:
              'let a separator that the inner part cannot match stand between repetitions, or drop the inner quantifier',
          };
        if (overlap(group.alternatives))
          return {
            exponential: true,
            text: `two alternatives of ${pattern.slice(group.start, i + 2)} match the same text`,
            advice: 'make the alternatives exclude each other',
          };
      }
      if (group.repeats) stack.at(-1)!.repeats = true;
    }
    if (unbounded(pattern, i + 1)) {
      stack.at(-1)!.repeats = true;
      if (char === '.') dots++;
    }
  }
  // `\s+$` without an anchor before it starts over at each character of a run that the end does not follow.
  if (/^(?:\\[swdSWD]|\[(?:\\.|[^\]])*\]|\.)[*+]\$$/.test(pattern))
    return {
      exponential: false,
      text: 'it starts again at every character of a long run',
      advice: 'trimEnd() or a loop from the end does it in one step; or anchor what comes before',
    };
  return dots >= 3
    ? {
        exponential: false,
        text: 'several .* can share one text among them in many ways',
        advice: 'say what each .* may not contain ([^,]* in place of .*)',
      }
    : null;
}

const unbounded = (pattern: string, at: number): boolean =>
  /^(?:[*+]|\{\d+,\})/.test(pattern.slice(at, at + 8));

/** Whether an alternative begins or ends with a part that must be there and that its repeated part cannot match. */
function separated(part: string): boolean {
  const atoms = part.match(/\\.|\[(?:\\.|[^\]])*\]|[^\\]/g) ?? [];
  const repeated = atoms.filter((_, i) => /^[*+{]$/.test(atoms[i + 1] ?? ''));
  const separates = (i: number) => {
    const atom = atoms[i];
    const optional = /^[*+?{]$/.test(atoms[i + 1] ?? '');
    return isLiteral(atom) && !optional && !repeated.some((one) => canMatch(one, atom));
  };
  return atoms.length > 0 && (separates(0) || separates(atoms.length - 1));
}

const isLiteral = (atom: string): boolean => /^(?:[^.*+?^$()|{}[\]\\]|\\[^wWdDsSbB])$/.test(atom);

function canMatch(atom: string, literal: string): boolean {
  try {
    return new RegExp(`^(?:${atom})$`).test(literal.replace(/^\\/, ''));
  } catch {
    return true;
  }
}

/** Single-character alternatives that accept a common character: `(\w|\d)*`, `(a|a)*`, `(.|\s)*`. */
function overlap(alternatives: string[]): boolean {
  const simple = alternatives.filter((one) => /^(?:\\.|\[(?:\\.|[^\]])*\]|[^\\()*+?{}|])[*+]?$/.test(one));
  const probes = 'aZ0 _-.,\n\t"é/@';
  for (let i = 0; i < simple.length; i++)
    for (let j = i + 1; j < simple.length; j++)
      for (const probe of probes) if (canMatch(simple[i], probe) && canMatch(simple[j], probe)) return true;
  return false;
}
