// Where functions begin and end in text, without parsing it.

/** Bodies of functions in the order in which they begin. `end` is past the closing brace. */
export interface Bodies {
  start: number[];
  end: number[];
  /** The body around each; -1 for none. */
  parent: number[];
  /** The word before the parameters; '' where the name stands elsewhere. */
  names: string[];
}

/** The innermost body around an offset; -1 for none. */
export function innermost({ start, end, parent }: Bodies, offset: number): number {
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
export function next({ start, parent }: Bodies, offset: number, around: number): number {
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
export function bodiesOf(text: string): Bodies | null {
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
