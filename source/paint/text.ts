import stringWidth, { isNarrow } from './width.ts';

export interface Cell {
  text: string;
  /** Columns: 0, 1 or 2. */
  width: number;
}

const KEPT = 4096;
const split = new Map<string, Cell[]>();
let segmenter: Intl.Segmenter | undefined;

/** What terminals draw together: emoji with modifiers, flags, keycaps. */
const DRAWN_TOGETHER = /\p{Emoji_Modifier}|\p{Regional_Indicator}|\u20e3|\u200d|\ufe0f/u;
/** Marks that take a column of their own: terminals go by `wcwidth`, which knows no syllables. */
const SPACING_MARK = /^\p{Mc}$/u;
/** Marks, joiners, and the vowels and final consonants of Hangul that are put into the syllable before them. */
const NO_COLUMN = /^[\p{Mn}\p{Me}\p{Cf}\u1160-\u11ff\ud7b0-\ud7ff]$/u;

/**
 * The signs of a text with their widths. Cached: the same names are drawn on every frame. A grapheme is one sign only where terminals agree: of
 * `हिन्दी` they draw each letter in a column of its own, and a row told to be narrower would be wrapped.
 */
export function cells(text: string): Cell[] {
  let found = split.get(text);
  if (!found) {
    segmenter ??= new Intl.Segmenter();
    found = [];
    for (const { segment } of segmenter.segment(text)) {
      const width = DRAWN_TOGETHER.test(segment) ? stringWidth(segment) : Number.POSITIVE_INFINITY;
      // Signs that belong together and yet stand side by side, as notes and their flags do.
      if (width <= 2) found.push({ text: segment, width });
      else for (const sign of segment) addSign(found, sign);
    }
    if (split.size >= KEPT) split.clear();
    split.set(text, found);
  }
  return found;
}

/** Adds one code point; to the sign before it where it has no column. */
function addSign(signs: Cell[], sign: string): void {
  const width = SPACING_MARK.test(sign) ? 1 : NO_COLUMN.test(sign) ? 0 : stringWidth(sign);
  const before = signs.at(-1);
  if (width === 0 && before && before.width > 0) before.text += sign;
  else signs.push({ text: sign, width });
}

/** Columns a text takes. */
export function widthOf(text: string): number {
  if (isNarrow(text)) return text.length;
  let width = 0;
  for (const cell of cells(text)) width += cell.width;
  return width;
}

/** The text in at most `width` columns, its end replaced by … where it is longer. */
export function cutEnd(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  return width <= 0 ? '' : take(text, width - 1) + '…';
}

/** The text in at most `width` columns, its middle replaced by … where it is longer: both ends of a name tell it apart. */
export function cutMiddle(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  if (width <= 0) return '';
  const head = Math.ceil((width - 1) / 2);
  return take(text, head) + '…' + takeEnd(text, width - 1 - head);
}

/** The text in at most `width` columns, its start replaced by …: for paths, whose end says most. */
export function cutStart(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  return width <= 0 ? '' : '…' + takeEnd(text, width - 1);
}

/** What of the text is right of a column; … stands for what is left of it. */
export function fromColumn(text: string, column: number): string {
  const width = widthOf(text);
  if (column <= 0 || width === 0) return text;
  return width <= column ? '…' : cutStart(text, width - column);
}

/** A line in pieces of at most `width` columns. */
export function pieces(text: string, width: number): string[] {
  const all: string[] = [];
  for (let rest = text; rest !== '' || all.length === 0; ) {
    // What is wider than all the room is given up.
    const head = widthOf(rest) <= width ? rest : take(rest, width);
    all.push(head);
    if (head === '') break;
    rest = rest.slice(head.length);
  }
  return all;
}

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text))) + text;
}

/** Breaks prose into lines of at most `width` columns, at spaces where there are any; newlines are kept. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ')) {
      let rest = word;
      if (line !== '' && widthOf(line) + 1 + widthOf(rest) <= width) {
        line += ' ' + rest;
        continue;
      }
      if (line !== '') lines.push(line);
      while (widthOf(rest) > width && width > 0) {
        const head = take(rest, width);
        if (head === '') break;
        lines.push(head);
        rest = rest.slice(head.length);
      }
      line = rest;
    }
    lines.push(line);
  }
  return lines;
}

function take(text: string, width: number): string {
  if (isNarrow(text)) return text.slice(0, Math.max(0, width));
  let out = '';
  let used = 0;
  for (const cell of cells(text)) {
    if (used + cell.width > width) break;
    out += cell.text;
    used += cell.width;
  }
  return out;
}

function takeEnd(text: string, width: number): string {
  if (width <= 0) return '';
  if (isNarrow(text)) return text.slice(-width);
  const all = cells(text);
  let used = 0;
  let at = all.length;
  while (at > 0 && used + all[at - 1].width <= width) used += all[--at].width;
  return all
    .slice(at)
    .map((cell) => cell.text)
    .join('');
}
