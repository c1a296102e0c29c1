import { backtrackingOf } from '../../../source/diagnose/regexps/analysis.ts';
import { Choices } from './random.ts';

const PIECES = [
  'a+',
  'a*',
  '\\s+',
  '\\s*',
  ' *',
  '[ab]*',
  '[ab]+',
  '\\w+',
  '\\d*',
  'b',
  ',',
  '-',
  '(a|b)+',
  '(a|ab)*',
  '(?:a+)+',
  '(a+)b?',
  '(?:a|b|ab)+',
  '[^,]*',
  '.*',
  'a?',
  'a{1,3}',
  '(\\d+|\\w+)',
  '(?=a)',
  '\\b',
];
const FLAGS = ['', '', 'i', 'g', 'm', 's'];
const LETTERS = ['a', 'a', 'b', ' ', '\t', ',', '-', '1', 'A', '\n'];
/** Texts that an expression and its rewrite are held against: short, for the first of them may take time that grows fast. */
const TEXTS = 60;
const LONGEST = 9;

/** An expression of a seed with what is shown in its place; null where nothing is. `problem`: a text in which they find something else. */
export function holdExpression(seed: number): { problem: string | null } | null {
  const r = new Choices(seed);
  const source = `${r.maybe(0.3, '^')}${Array.from({ length: 1 + r.below(4) }, () => r.pick(PIECES)).join('')}${r.maybe(0.4, '$')}`;
  const flags = r.pick(FLAGS);
  const rewrite = backtrackingOf(source, flags)[0]?.rewrite;
  if (!rewrite) return null;
  for (let i = 0; i < TEXTS; i++) {
    const text = r.list(LONGEST, () => r.pick(LETTERS)).join('');
    // Afresh, as one with the flag g goes on from where it was.
    const [before, after] = [new RegExp(source, flags), new RegExp(rewrite.source, rewrite.flags)];
    const [expected, got] = [found(before, text), found(after, text)];
    if (expected !== got)
      return { problem: `${before} finds ${expected} in ${JSON.stringify(text)}, ${after} finds ${got}` };
  }
  return { problem: null };
}

function found(expression: RegExp, text: string): string {
  const match = expression.exec(text);
  return JSON.stringify(match && [match.index, ...match]);
}
