import { once } from '../facts/once.ts';
import { endLineOf, type FunctionNode, lineOf, type SourceFile } from '../facts/syntax.ts';
import { ownerOf } from './unit.ts';

// Which lines that V8 counts for a function cannot be its own.

/** Whether a function has no such line of its own, or nothing to run on it; for a module's top level: whether the line is within another function. */
export function isStray(file: SourceFile, own: FunctionNode | null, line: number): boolean {
  if (NOTHING_TO_RUN.test(textOfLine(file, line))) return true;
  if (own) return line < lineOf(own) || line > endLineOf(own);
  const inner = file.functions.findLast((fn) => lineOf(fn) < line && line < endLineOf(fn));
  return inner !== undefined && ownerOf(file, inner) !== null;
}

/** Of a function's time, from which on it cannot be what a `return total;` takes. */
const TOO_MUCH = 0.3;

/**
 * V8's optimized code can count what a built-in takes, such as the copy of `[...all, one]`, on a line that gives back a variable, where the function's
 * branches meet. Such lines do nothing: their time goes to the others, in their proportion.
 */
export function withoutReturns<
  Line extends { line: number; micros: number; ticks: number; url: string | null },
>(file: SourceFile, lines: readonly Line[]): readonly Line[] {
  const isReturn = ({ line, url }: Line) => url === null && GIVES_BACK.test(textOfLine(file, line));
  const sum = (some: readonly Line[]) => some.reduce((total, { micros }) => total + micros, 0);
  const others = lines.filter((one) => !isReturn(one));
  const [all, rest] = [sum(lines), sum(others)];
  if (rest === 0 || all - rest < TOO_MUCH * all) return lines;
  return others.map((one) => ({
    ...one,
    micros: (one.micros * all) / rest,
    ticks: Math.round((one.ticks * all) / rest),
  }));
}

const GIVES_BACK = /^\s*return(\s+[\w$]+)?\s*;?\s*\}?\s*(\/\/.*)?$/;

/** A blank line or a comment. */
const NOTHING_TO_RUN = /^\s*(\/\/.*|\/\*.*|\*.*)?\s*$/;

/** Names that are called on a line. */
const callsIn = once((_: SourceFile) => new Map<number, string[]>());

export function callsOn(file: SourceFile, line: number): string[] {
  const known = callsIn(file);
  let calls = known.get(line);
  if (!calls) {
    calls = [...textOfLine(file, line).matchAll(/([\w$#]+)\s*(?:\?\.)?\(/g)].map(([, name]) => name);
    known.set(line, calls);
  }
  return calls;
}

const textOfLine = (file: SourceFile, line: number) =>
  file.text.slice(file.lineStarts[line - 1], file.lineStarts[line]);
