/** How functions begin in text, as far as it can be told without parsing: bundles are megabytes, and only names are wanted. */

/** Characters before a function's first parenthesis in which its name may stand. */
const BEFORE = 160;
const WORD = /[\w$\u0080-\uffff]/;

/** Offset of a name shortly before a function, the nearest; -1 where it does not stand there. */
export function nameBefore(text: string, offset: number, name: string): number {
  const from = Math.max(0, offset - BEFORE);
  const before = text.slice(from, offset);
  for (let at = before.lastIndexOf(name); at >= 0; at = at === 0 ? -1 : before.lastIndexOf(name, at - 1))
    if (isWord(before, at, name.length)) return from + at;
  return -1;
}

const isWord = (text: string, at: number, length: number): boolean =>
  !(at > 0 && WORD.test(text[at - 1])) && !(at + length < text.length && WORD.test(text[at + length]));

/**
 * Whether a function may begin at an offset: a parenthesis, an arrow's parameter, a class, and its name shortly before. Constructors stand
 * far from their class's name, and V8 makes names of its own: for these the sign decides.
 */
export function beginsAt(text: string, offset: number, name: string): boolean {
  if (offset >= text.length) return false;
  const sign = text[offset];
  if (
    sign !== '(' &&
    !/^(?:async\b|class\b|function\b|[\w$\u0080-\uffff]+\s*=>|[#[\]'"{*])/.test(
      text.slice(offset, offset + 80),
    )
  )
    return false;
  const last = name.replace(/^.*[. ]/, '');
  if (
    sign === '(' &&
    /^\w{2,}$/.test(last) &&
    !/\bconstructor\s*$/.test(text.slice(Math.max(0, offset - 20), offset))
  )
    return nameBefore(text, offset, last) >= 0 || text.slice(offset, offset + BEFORE).includes(last);
  return true;
}

/**
 * The name of the function at a column (0-based) of the line that begins at `start` in its author's text; `name` as V8 has it where the text has that too, or none can be told.
 * `last` is its last part.
 */
export function nameIn(text: string, start: number, column: number, name: string, last: string): string {
  const end = text.indexOf('\n', start);
  const here = text.slice(start, Math.min(end < 0 ? text.length : end, start + column + 400));
  for (let at = last === '' ? -1 : here.indexOf(last); at >= 0; at = here.indexOf(last, at + 1))
    if (isWord(here, at, last.length)) return name;
  const after = here.slice(column);
  const before = here.slice(Math.max(0, column - BEFORE), column);
  // The place may be the function's first character, its first parameter, or its body.
  const declared =
    /^(?:export\s+|default\s+|return\s+|async\s+)*function\s*\*?\s*([\w$]+)/.exec(after)?.[1] ??
    /\bfunction\s*\*?\s*([\w$]+)\s*\([^()]*(?:\)\s*(?::[^{}=]*)?)?$/.exec(before)?.[1];
  if (last === '')
    return (
      declared ?? /\b(?:const|let|var)\s+([\w$]+)\s*(?::[^=()]*)?=\s*(?:async\s*)?$/.exec(before)?.[1] ?? name
    );
  const found =
    declared ??
    /^(?:(?:async|static|get|set|const|let|var)\s+|\*\s*)*(#?[\w$]+)\s*(?:[=:]\s*(?:async\b|function\b|\(|[\w$]+\s*=>)|\([^)]*\)[^=;]*\{)/.exec(
      after,
    )?.[1] ??
    /([\w$#]+)\s*(?::[^=()]*)?[=:]\s*(?:async\s*)?(?:function\s*\*?\s*)?$/.exec(before)?.[1] ??
    /([\w$#]+)\s*$/.exec(
      /\bfunction\b|^\s*(?:async\s+|static\s+|get\s+|set\s+)*[\w$#]+\s*$/.test(before) ? before : '',
    )?.[1];
  if (found === 'constructor' || /^\s*constructor\b/.test(after))
    return classBefore(text, start + column) ?? name;
  return found === undefined || KEYWORD.test(found) ? name : found;
}

const KEYWORD =
  /^(?:function|async|return|if|for|while|switch|catch|await|new|typeof|yield|default|export|const|let|var)$/;

function classBefore(text: string, offset: number): string | null {
  const before = text.slice(Math.max(0, offset - 20_000), offset);
  const at = before.lastIndexOf('class ');
  return at < 0 ? null : (/^class\s+([\w$]+)/.exec(before.slice(at, at + 100))?.[1] ?? null);
}

/** Offsets at which the lines of a text begin. */
export function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
