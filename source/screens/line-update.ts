import { isNarrowAt } from '../paint/width.ts';

// How few bytes turn a row of the terminal into the next one.

const CURSOR_TO = (column: number) => `\x1b[${column + 1}G`;
const ERASE_TO_END = '\x1b[K';
/** Where less than this is the same, the whole row is hardly longer. */
const WORTH_KEEPING = 24;

/**
 * What turns the row `previous` on the screen into `next`: what differs, from the first column that does, so that a key costs few bytes over
 * SSH. Stands for Ink's function of the same name in the bundle (see `scripts/build.mjs`): Ink's goes over both rows with
 * expressions and a segmenter, 0.2 ms for each row of a dense flame graph. Our rows are narrow signs and colours, nearly all; one
 * with anything else before the difference is written whole. They are never wider than the terminal: `Canvas` cuts them.
 */
export default function lineUpdate(previous: string, next: string, columns: number | undefined): string {
  const whole = CURSOR_TO(0) + ERASE_TO_END + next;
  if (!columns) return whole;
  const most = Math.min(previous.length, next.length);
  let same = 0;
  while (same < most && previous.charCodeAt(same) === next.charCodeAt(same)) same++;
  if (same < WORTH_KEEPING) return whole;
  // A mark that combines with the last sign that is the same would change that one.
  if (joins(previous, same) || joins(next, same)) return whole;
  let column = 0;
  let fg = '';
  let bg = '';
  let attributes = '';
  let at = 0;
  while (at < same) {
    if (isNarrowAt(next, at)) {
      column++;
      at++;
      continue;
    }
    const end = colourEnd(next, at);
    if (end < 0) return whole;
    // The difference is inside this sequence: it is written again.
    if (end > same) break;
    const code = next.slice(at, end);
    const kind = kindOf(next.charCodeAt(at + 2), next.charCodeAt(at + 3));
    if (kind === 'fg') fg = code;
    else if (kind === 'bg') bg = code;
    else attributes += code;
    at = end;
  }
  // Behind the last column the cursor would stand on it.
  if (column === 0 || column >= columns) return whole;
  const part = CURSOR_TO(column) + ERASE_TO_END + attributes + fg + bg + next.slice(at);
  return part.length < whole.length ? part : whole;
}

/** By the first two characters of its number: 3… and 9… set the foreground, 4… and 10… the background, the rest is bold and the like. */
function kindOf(first: number, second: number): 'fg' | 'bg' | 'attribute' {
  if (second === 0x6d) return 'attribute';
  if (first === 0x33 || first === 0x39) return 'fg';
  return first === 0x34 || first === 0x31 ? 'bg' : 'attribute';
}

const joins = (text: string, at: number) =>
  at < text.length && text.charCodeAt(at) !== 0x1b && !isNarrowAt(text, at);

/** Index after the colour sequence (`ESC [ … m`) that begins here, -1 where none does. */
function colourEnd(text: string, at: number): number {
  if (text.charCodeAt(at) !== 0x1b || text.charCodeAt(at + 1) !== 0x5b) return -1;
  for (let end = at + 2; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === 0x6d) return end + 1;
    if (code !== 0x3b && (code < 0x30 || code > 0x39)) return -1;
  }
  return -1;
}
