import { type Bodies, bodiesOf, innermost, next } from './function-bodies.ts';

// The part of a large file that is worth parsing.

/**
 * What of a large file has to be parsed: the functions that were seen running, what is around them, and what they call by name. The bodies of
 * all others are replaced by a call of something unknown, of the same length, so that every offset and line stays what it is.
 */

/** Characters from which a file is read in part: parsing takes a second for four million, and the rules as long again. */
export const LARGE = 400_000;

/** Characters of functions that are kept because a function that was seen running calls their name. */
const CALLED = 100_000;

/** A function of more characters is a module in all but name: functions in it are kept each for itself. */
const WHOLE = 12_000;

/** A body that is shorter is no gain. */
const SHORT = 120;

const UNKNOWN = 'return culpritDidNotReadThis(this);';

/**
 * The text with the bodies of functions that hold none of `wanted` (offsets, of a function's first parenthesis or of anything within
 * one) replaced; null where it cannot be told where functions begin and end.
 */
export function excerptOf(text: string, wanted: readonly number[]): string | null {
  const bodies = bodiesOf(text);
  if (bodies === null) return null;
  const { start, end, parent, names } = bodies;
  /** 1: its own code is kept, for what is wanted within. 2: all that is in it is. */
  const kept = new Uint8Array(start.length);
  const keep = (body: number) => {
    kept[body] = end[body] - start[body] <= WHOLE ? 2 : 1;
    for (let at = parent[body]; at >= 0 && kept[at] === 0; at = parent[at]) kept[at] = 1;
  };
  for (const offset of wanted) {
    const around = innermost(bodies, offset);
    // A function's place is before its body; a line's is within it.
    const own = next(bodies, offset, around);
    if (own >= 0) keep(own);
    if (around >= 0 && (own < 0 || text[offset] !== '(')) keep(around);
  }
  const called = new Set<string>();
  let room = CALLED;
  for (let body = 0; body < start.length; body++)
    if (kept[body] === 2 && (parent[body] < 0 || kept[parent[body]] !== 2))
      for (const [, name] of text.slice(start[body], end[body]).matchAll(/([\w$#]+)\s*(?:\?\.)?\(/g))
        called.add(name);
  for (let body = 0; body < start.length && room > 0; body++) {
    if (kept[body] !== 0 || !called.has(names[body] || nameFor(text, start[body]))) continue;
    room -= end[body] - start[body];
    if (room > 0) keep(body);
  }
  return replaced(text, bodies, kept);
}

function replaced(text: string, { start, end }: Bodies, kept: Uint8Array): string {
  const parts: string[] = [];
  let at = 0;
  for (let body = 0; body < start.length; body++) {
    if (start[body] < at) continue;
    if (kept[body] === 2) {
      parts.push(text.slice(at, end[body]));
      at = end[body];
    } else if (kept[body] === 0 && end[body] - start[body] >= SHORT) {
      parts.push(text.slice(at, start[body] + 1), unread(text.slice(start[body] + 1, end[body] - 1)));
      at = end[body] - 1;
    }
  }
  parts.push(text.slice(at));
  return parts.join('');
}

/** A body's text blank, with the call of something unknown on the first line that has room for it. */
function unread(inside: string): string {
  const lines = inside.split('\n').map((line) => ' '.repeat(line.length));
  const roomy = lines.findIndex((line) => line.length >= UNKNOWN.length);
  if (roomy >= 0) lines[roomy] = UNKNOWN + lines[roomy].slice(UNKNOWN.length);
  return lines.join('\n');
}

/** `const rows = (a) => {`, `rows: function (a) {`: the name before the parameters. */
function nameFor(text: string, offset: number): string {
  const before = text.slice(Math.max(0, offset - 160), offset);
  return (
    /([\w$#]+)\s*[=:]\s*(?:async\s*)?(?:function\s*\*?\s*)?(?:\([^()]*\)|[\w$]+)\s*(?:=>)?\s*$/.exec(
      before,
    )?.[1] ?? ''
  );
}
