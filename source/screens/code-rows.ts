import { visibleLines } from '../format/visible.ts';
import type { Style } from '../paint/canvas.ts';
import { type DiffLine, diffLines, hunks } from '../paint/diff.ts';
import { AT_START, type SyntaxSpan, syntaxOf } from '../paint/syntax.ts';
import { pieces } from '../paint/text.ts';
import { codeParts } from './code-parts.ts';
import type { ProseRow } from './prose-row.ts';
import { INK } from './theme.ts';

// Code and differences as rows in the colours of their syntax.

const QUIET: Style = { fg: INK.quiet };

/** Code in the colours of its syntax, each line in as many rows as it needs. */
export function codeRows(text: string, width: number, fg: number): ProseRow[] {
  let state = AT_START;
  return visibleLines(text)
    .split('\n')
    .flatMap((line) => {
      const { spans, next } = syntaxOf(line, state);
      state = next;
      return codeLine({ line, spans, style: { fg }, sign: { text: '│ ', style: QUIET }, width });
    });
}

/** A line of code, in as many rows as it needs. */
function codeLine({
  line,
  spans,
  style,
  sign,
  width,
  mark,
}: {
  line: string;
  spans: readonly SyntaxSpan[];
  style: Style;
  sign: ProseRow[number];
  width: number;
  mark?: { from: number; to: number };
}): ProseRow[] {
  let from = 0;
  return pieces(line, Math.max(8, width - 2)).map((piece, i) => {
    const to = from + piece.length;
    const parts = codeParts(line, spans, style, { from, to }, mark);
    from = to;
    return [i === 0 ? sign : { text: '↳ ', style: QUIET }, ...parts];
  });
}

/** Without blank lines before and after. */
const bare = (text: string) => visibleLines(text).replace(/^\s*\n|\s+$/g, '');

interface CodeLine {
  line: DiffLine;
  spans: SyntaxSpan[];
}

/** The lines of both sides; each side goes on from its own line before. */
function linesOf(before: string, after: string): CodeLine[] {
  const states = { before: AT_START, after: AT_START };
  return diffLines(bare(before), bare(after)).map((line) => {
    const side = line.sign === '+' ? 'after' : 'before';
    const { spans, next } = syntaxOf(line.text, states[side]);
    states[side] = next;
    if (line.sign === ' ') states.after = next;
    return { line, spans };
  });
}

const longest = (lines: readonly CodeLine[]): CodeLine | undefined =>
  lines.toSorted((a, b) => b.line.text.trim().length - a.line.text.trim().length)[0];

const styleOf = ({ sign }: DiffLine): Style =>
  sign === '-' ? { fg: INK.removed } : sign === '+' ? { fg: INK.added } : QUIET;

const markOf = (line: DiffLine) => (line.to > line.from ? line : undefined);

/** The changed lines in the colours of their syntax, those around them quiet. Without any around them, nothing is said of what is between. */
export function diffRows(before: string, after: string, width: number, around: number): ProseRow[] {
  const lines = linesOf(before, after);
  const spansOf = new Map(lines.map(({ line, spans }) => [line, spans]));
  return hunks([...spansOf.keys()], around).flatMap((line) => {
    if (line === null) return around === 0 ? [] : [[{ text: '  ⋯', style: QUIET }]];
    const style = styleOf(line);
    return codeLine({
      line: line.text,
      spans: spansOf.get(line)!,
      style,
      sign: { text: line.sign === ' ' ? '  ' : `${line.sign} `, style },
      width,
      mark: markOf(line),
    });
  });
}

/**
 * The first line that changes, as it was and as it would be, a row each: of a long one the part that changes. Where no line turns into another, as in a
 * template, the longest that is new: a declaration or a line that is gone says nothing of what to do.
 */
export function changeRows(before: string, after: string, width: number): ProseRow[] {
  const lines = linesOf(before, after);
  const first =
    lines.find(({ line }) => line.sign === '-' && line.other) ??
    longest(lines.filter(({ line }) => line.sign === '+')) ??
    lines.find(({ line }) => line.sign === '-');
  if (!first) return [];
  const pair = [first, ...lines.filter(({ line }) => line === first.line.other)];
  const room = Math.max(8, width - 2);
  const indent = Math.min(...pair.map(({ line: { text } }) => text.length - text.trimStart().length));
  const { from, to } = first.line;
  // A third of the row is for what stands before the change.
  let start = to - indent <= room ? indent : Math.max(indent, from - Math.floor(room / 3));
  // From a whole word on.
  while (start > indent && start < from && /\w/.test(first.line.text[start - 1])) start++;
  return pair.map(({ line, spans }) => {
    const style = styleOf(line);
    const before = start > indent ? '…' : '';
    const rest = line.text.slice(start);
    const [whole] = pieces(rest, room - before.length);
    const isAll = whole.length === rest.length;
    const piece = isAll ? whole : pieces(rest, room - before.length - 1)[0];
    const range = { from: start, to: start + piece.length };
    return [
      { text: `${line.sign} `, style },
      { text: before, style: QUIET },
      ...codeParts(line.text, spans, style, range, markOf(line)),
      { text: isAll ? '' : '…', style: QUIET },
    ];
  });
}
