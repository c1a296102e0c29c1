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

/** Bodies of functions in the order in which they begin. `end` is past the closing brace. */
interface Bodies {
  start: number[];
  end: number[];
  /** The body around each; -1 for none. */
  parent: number[];
  /** The word before the parameters; '' where the name stands elsewhere. */
  names: string[];
}

/** The innermost body around an offset; -1 for none. */
function innermost({ start, end, parent }: Bodies, offset: number): number {
  let low = 0;
  let high = start.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (start[middle] <= offset) low = middle + 1;
    else high = middle;
  }
  let at = low - 1;
  while (at >= 0 && end[at] <= offset) at = parent[at];
  return at;
}

/** A longer one is no name that anybody calls. */
const LONGEST_WORD = 64;
/** Characters of parameters. */
const HEAD = 2000;

/** The first body after an offset that stands in the same body; -1 where none begins soon. */
function next({ start, parent }: Bodies, offset: number, around: number): number {
  let low = 0;
  let high = start.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (start[middle] < offset) low = middle + 1;
    else high = middle;
  }
  return low < start.length && parent[low] === around && start[low] - offset < HEAD ? low : -1;
}

const CONTROL = new Set(['if', 'for', 'while', 'switch', 'catch', 'with', 'await']);
/** After these words a slash begins a regular expression. */
const BEFORE_REGEXP = new Set(
  'return typeof case in of delete void throw new else do instanceof yield await default extends'.split(' '),
);
const [TEMPLATE, BLOCK, BODY] = [1, 2, 3];

/** Finds functions by their braces, without parsing; null where braces do not come out even. */
function bodiesOf(text: string): Bodies | null {
  const bodies: Bodies = { start: [], end: [], parent: [], names: [] };
  /** What each open brace is, and its row in `bodies`. */
  const kinds: number[] = [];
  const rows: number[] = [];
  /** The word before each open parenthesis, and that of the last closed one, by offsets: few of them are looked at. */
  const heads: number[] = [];
  let closedFrom = 0;
  let closedTo = 0;
  let body = -1;
  let wordFrom = 0;
  let wordTo = 0;
  const wordOf = (from: number, to: number) => (to - from > LONGEST_WORD ? '' : text.slice(from, to));
  /** The last sign that is no white space; 'a' for a word, a number, a string. */
  let last = 0;
  const { length } = text;
  let i = 0;
  const string = (quote: number) => {
    for (i++; i < length; i++) {
      const sign = text.charCodeAt(i);
      if (sign === 0x5c) i++;
      else if (sign === quote || sign === 0x0a) break;
    }
    i++;
  };
  /** Past a template's text, at its end or at the next `${`. */
  const template = () => {
    for (; i < length; i++) {
      const sign = text.charCodeAt(i);
      if (sign === 0x5c) i++;
      else if (sign === 0x60) {
        i++;
        last = 0x61;
        wordTo = wordFrom;
        return;
      } else if (sign === 0x24 && text.charCodeAt(i + 1) === 0x7b) {
        i += 2;
        kinds.push(TEMPLATE);
        rows.push(-1);
        last = 0x7b;
        return;
      }
    }
  };
  const regexp = (): boolean => {
    let inClass = false;
    for (let k = i + 1; k < length; k++) {
      const sign = text.charCodeAt(k);
      if (sign === 0x0a) return false;
      if (sign === 0x5c) k++;
      else if (sign === 0x5b) inClass = true;
      else if (sign === 0x5d) inClass = false;
      else if (sign === 0x2f && !inClass) {
        i = k + 1;
        return true;
      }
    }
    return false;
  };
  while (i < length) {
    const sign = text.charCodeAt(i);
    if (sign <= 0x20) {
      i++;
      continue;
    }
    if (isWordSign(sign)) {
      wordFrom = i;
      while (++i < length && isWordSign(text.charCodeAt(i)));
      wordTo = i;
      last = 0x61;
      continue;
    }
    if (sign === 0x2f) {
      const then = text.charCodeAt(i + 1);
      if (then === 0x2f) {
        i = text.indexOf('\n', i);
        if (i < 0) i = length;
        continue;
      }
      if (then === 0x2a) {
        i = text.indexOf('*/', i) + 2;
        if (i < 2) return null;
        continue;
      }
      const isOperand =
        last === 0x61
          ? !BEFORE_REGEXP.has(wordOf(wordFrom, wordTo))
          : last === 0x29
            ? !CONTROL.has(wordOf(closedFrom, closedTo))
            : last === 0x5d || last === 0x7d;
      if (isOperand || !regexp()) i++;
      last = isOperand ? 0x2f : 0x61;
      wordTo = wordFrom;
      continue;
    }
    if (sign === 0x22 || sign === 0x27) {
      string(sign);
      last = 0x61;
      wordTo = wordFrom;
      continue;
    }
    if (sign === 0x60) {
      i++;
      template();
      continue;
    }
    if (sign === 0x28) {
      heads.push(wordFrom, last === 0x61 ? wordTo : wordFrom);
    } else if (sign === 0x29) {
      closedTo = heads.pop() ?? 0;
      closedFrom = heads.pop() ?? 0;
    } else if (sign === 0x7b) {
      const head = last === 0x29 ? wordOf(closedFrom, closedTo) : '';
      const isBody =
        (last === 0x29 && !CONTROL.has(head)) ||
        // An arrow: `=` and `>` side by side.
        (last === 0x3e && text.charCodeAt(beforeSpace(text, i) - 1) === 0x3d);
      kinds.push(isBody ? BODY : BLOCK);
      if (isBody) {
        rows.push(bodies.start.push(i) - 1);
        bodies.end.push(0);
        bodies.parent.push(body);
        bodies.names.push(head === 'function' ? '' : head);
        body = bodies.start.length - 1;
      } else {
        rows.push(-1);
      }
    } else if (sign === 0x7d) {
      const kind = kinds.pop();
      const row = rows.pop();
      if (kind === undefined) return null;
      if (kind === TEMPLATE) {
        i++;
        template();
        continue;
      }
      if (row !== undefined && row >= 0) {
        bodies.end[row] = i + 1;
        body = bodies.parent[row];
      }
    }
    last = sign;
    wordTo = wordFrom;
    i++;
  }
  return kinds.length === 0 ? bodies : null;
}

const WORD_SIGNS = Uint8Array.from({ length: 128 }, (_, sign) =>
  /[\w$#]/.test(String.fromCharCode(sign)) ? 1 : 0,
);

const isWordSign = (sign: number): boolean => sign >= 128 || WORD_SIGNS[sign] === 1;

/** Offset of the last sign before an offset that is no white space. */
function beforeSpace(text: string, offset: number): number {
  let at = offset - 1;
  while (at > 0 && text.charCodeAt(at) <= 0x20) at--;
  return at;
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
