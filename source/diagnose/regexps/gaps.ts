import type { AST } from '@eslint-community/regexpp';
import { example } from './example.ts';

// Several unbounded gaps in one sequence, `.*\bfor\b.*\bto\b.*x`: each may begin and end at every separator in the text.

/** Gaps whose separators they match themselves, and a text of separators that has each of them try all places. */
export interface Gaps {
  first: AST.Quantifier;
  parts: string[];
  pump: string;
}

/** Characters that stand between words: what `\b` needs around a separator. */
const BETWEEN = [' ', ',', '-', '/', '.', '\n'];
/** Ends the text of the attack, and no expression that a person writes. */
export const UNMATCHED = '\u0000';
/** More gaps than an expression has to be slow. */
const MOST = 6;

/** The most gaps in one sequence of an expression, where what follows the last of them can fail; null where there are no two. */
export function gapsIn(pattern: AST.Pattern, flags: string): Gaps | null {
  let best: Gaps | null = null;
  for (const sequence of sequencesOf(pattern)) {
    for (let at = 0; at < sequence.length; at++) {
      const gaps = isGap(sequence[at]) ? gapsFrom(sequence, at, flags) : null;
      if (gaps && gaps.parts.length > (best?.parts.length ?? 1)) best = gaps;
    }
  }
  return best;
}

type Gap = AST.Quantifier & { element: AST.CharacterClass | AST.CharacterSet };

const isGap = (one: AST.Element): one is Gap =>
  one.type === 'Quantifier' &&
  one.max === Number.POSITIVE_INFINITY &&
  (one.element.type === 'CharacterSet' || one.element.type === 'CharacterClass');

function gapsFrom(sequence: AST.Element[], from: number, flags: string): Gaps | null {
  const gaps = [sequence[from] as Gap];
  let end = from;
  let pump = '';
  let separator = '';
  const isWorded = sequence.some((one) => one.type === 'Assertion' && one.kind === 'word');
  const padOf = (all: Gap[]) =>
    isWorded ? (BETWEEN.find((pad) => all.every((gap) => accepts(gap, pad, flags))) ?? '') : '';
  for (let at = from + 1; at < sequence.length && gaps.length < MOST; at++) {
    const one = sequence[at];
    if (isGap(one) && separator !== '' && canFail(sequence, at, flags)) {
      const all = [...gaps, one];
      const text = pump + padOf(all) + separator;
      if (all.every((gap) => accepts(gap, text, flags))) {
        gaps.push(one);
        pump = text;
        separator = '';
        end = at;
        continue;
      }
    }
    separator += example(one);
  }
  if (gaps.length < 2 || !canFail(sequence, end, flags)) return null;
  return { first: gaps[0], parts: gaps.map(({ raw }) => raw), pump: pump + padOf(gaps) };
}

/** Whether what follows a gap can be missing from the text that the gap passes. */
function canFail(sequence: AST.Element[], at: number, flags: string): boolean {
  const gap = sequence[at] as Gap;
  return sequence
    .slice(at + 1)
    .some((one) =>
      one.type === 'Assertion' ? one.kind === 'end' && !accepts(gap, UNMATCHED, flags) : example(one) !== '',
    );
}

function accepts({ element }: Gap, text: string, flags: string): boolean {
  return new RegExp(`^(?:${element.raw})*$`, flags.replace(/[gym]/g, '')).test(text);
}

/** The alternatives of an expression as sequences; a group with one alternative is part of the sequence around it. */
function sequencesOf(pattern: AST.Pattern): AST.Element[][] {
  const found: AST.Element[][] = [];
  const pending: AST.Alternative[] = [...pattern.alternatives];
  for (let alternative = pending.pop(); alternative; alternative = pending.pop()) {
    const sequence: AST.Element[] = [];
    const rest = [...alternative.elements].reverse();
    for (let one = rest.pop(); one; one = rest.pop()) {
      const group = one.type === 'Quantifier' ? one.element : one;
      const isGroup = group.type === 'Group' || group.type === 'CapturingGroup';
      if (isGroup && one === group && group.alternatives.length === 1)
        rest.push(...[...group.alternatives[0].elements].reverse());
      else {
        if (isGroup) pending.push(...group.alternatives);
        sequence.push(one);
      }
    }
    found.push(sequence);
  }
  return found;
}
