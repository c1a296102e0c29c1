import type { Canvas } from '../../paint/canvas.ts';
import { AT_START, type SyntaxState, syntaxOf } from '../../paint/syntax.ts';
import { widthOf } from '../../paint/text.ts';
import { SYNTAX } from '../theme.ts';

// The colours of source, for lines in the middle of a file.

/** Lines before the first on the screen that are read for what it begins in: a longer comment or template is taken for code. */
const LOOKED_BACK = 2000;
/** What is longer is no line that anybody wrote: a comment or template that begins in it is not followed. */
const LONGEST = 2000;

/** What each line of a source begins in, as far as that was asked for. */
const begins = new WeakMap<readonly string[], Map<number, SyntaxState>>();

/** What a line begins in, counted from 0. */
export function beginOf(lines: readonly string[], line: number): SyntaxState {
  let known = begins.get(lines);
  if (!known) begins.set(lines, (known = new Map()));
  let at = line;
  while (at > 0 && line - at < LOOKED_BACK && !known.has(at)) at--;
  let state = known.get(at) ?? AT_START;
  for (; at < line; at++) {
    if (lines[at].length <= LONGEST) state = syntaxOf(lines[at], state).next;
    known.set(at + 1, state);
  }
  return state;
}

/**
 * Gives the text that is at `x` the colours of its syntax.
 *
 * @param text the line, tabs and all that is left of the screen included.
 * @param shift columns of it that are scrolled out of sight.
 * @param room columns on the screen.
 */
export function paintSyntax(
  canvas: Canvas,
  x: number,
  y: number,
  text: string,
  begin: SyntaxState,
  shift: number,
  room: number,
): void {
  for (const { from, to, kind } of syntaxOf(text, begin).spans) {
    const start = widthOf(text.slice(0, from)) - shift;
    if (start >= room) break;
    const end = Math.min(room, start + widthOf(text.slice(from, to)));
    canvas.tint(x + Math.max(0, start), y, end - Math.max(0, start), SYNTAX[kind]);
  }
}

/** Whether a file is of a language whose signs are known. */
export const isScript = (path: string): boolean => /^node:|\.[cm]?[jt]sx?$/.test(path);
