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
