import { visible } from '../../format/visible.ts';

/** A name out of a recording as part of a one-line comment, of code or of a shell: it ends neither the line nor the comment. */
export function inComment(name: string, longest = 80): string {
  const line = visible(name.replace(/\s+/g, ' ')).replaceAll('*/', '* /');
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}

/** A name as an identifier, or a stand-in where no code can write it. */
export const identifier = (name: string, otherwise: string): string =>
  /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) && !RESERVED.has(name) ? name : otherwise;

/** A name between single quotes in code, or a stand-in for one that could end them. */
export const quotable = (name: string, otherwise: string): string =>
  /^[\p{ID_Continue}$ .:/#@+-]+$/u.test(name) ? name : otherwise;

/** A package as one may be typed into code and commands: npm's own rule for names, a little wider. Otherwise a stand-in. */
export const packageName = (name: string, otherwise = 'PACKAGE'): string =>
  /^(@[\w.~-]+\/)?[\w.~][\w.~-]*$/.test(name) ? name : otherwise;

/** A name that a goal can be set on, as `culprit check` takes it between quotes. */
export const nameable = (name: string): boolean => /^[\w$#.]+$/.test(name);

const RESERVED = new Set(
  'await break case catch class const continue debugger default delete do else enum export extends false finally for function if import in instanceof let new null package return static super switch this throw true try typeof var void while with yield'.split(
    ' ',
  ),
);
