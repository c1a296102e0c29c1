import { visible } from '../format/visible.ts';
import stringWidth, { isNarrow } from './width.ts';

export interface Cell {
  text: string;
  /** Columns: 0, 1 or 2. */
  width: number;
}

/**
 * Code units of a text that are looked at: more than any screen is wide. What is longer is cut in its middle first, so that painting takes the
 * time of what is shown, however long a name a file holds.
 */
export const LONGEST = 4096;
/** Code units of a sign and the marks on it. More marks than any script has are dropped: terminals pile them over the rows above. */
const LONGEST_SIGN = 8;
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
 * The signs of a text with their widths, each of them `visible()`; of a long one those of its ends. Cached: the same names are drawn on every
 * frame. A grapheme is one sign only where terminals agree: of `हिन्दी` they draw each letter in a column of its own, and a row told
 * to be narrower would be wrapped.
 */
export function cells(text: string): Cell[] {
  const short = shortened(text);
  let found = split.get(short);
  if (!found) {
    found = [...cellsOf(short)];
    if (split.size >= KEPT) split.clear();
    split.set(short, found);
  }
  return found;
}

/** A text that is longer than anything shown, as its two ends with … between them. */
const shortened = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST / 2)}…${text.slice(-LONGEST / 2)}`;

/** The signs of a text, one by one. */
function* cellsOf(text: string): Generator<Cell> {
  segmenter ??= new Intl.Segmenter();
  /** Given out once no mark can follow. */
  let last: Cell | null = null;
  for (const { segment } of segmenter.segment(visible(text))) {
    const together = DRAWN_TOGETHER.test(segment) && segment.length <= LONGEST_SIGN;
    const width = together ? stringWidth(segment) : Number.POSITIVE_INFINITY;
    // Signs that belong together and yet stand side by side, as notes and their flags do.
    const signs = width <= 2 ? [segment] : segment;
    for (const sign of signs) {
      const own = width <= 2 ? width : widthOfSign(sign);
      if (own === 0 && last && last.width > 0) {
        if (last.text.length + sign.length <= LONGEST_SIGN) last.text += sign;
        continue;
      }
      if (last) yield last;
      last = { text: sign, width: own };
    }
  }
  if (last) yield last;
}

const widthOfSign = (sign: string) =>
  SPACING_MARK.test(sign) ? 1 : NO_COLUMN.test(sign) ? 0 : stringWidth(sign);

/** Columns a text takes; of a long one at least as many as any screen has. */
export function widthOf(text: string): number {
  const short = shortened(text);
  if (isNarrow(short)) return short.length;
  let width = 0;
  for (const cell of cells(short)) width += cell.width;
  return width;
}

/** The text in at most `width` columns, its end replaced by … where it is longer. */
export function cutEnd(text: string, width: number): string {
  if (widthOf(text) <= width) return shortened(text);
  return width <= 0 ? '' : take(text, width - 1) + '…';
}

/** The text in at most `width` columns, its middle replaced by … where it is longer: both ends of a name tell it apart. */
export function cutMiddle(text: string, width: number): string {
  if (widthOf(text) <= width) return shortened(text);
  if (width <= 0) return '';
  const head = Math.ceil((width - 1) / 2);
  return take(text, head) + '…' + takeEnd(text, width - 1 - head);
}

/** The text in at most `width` columns, its start replaced by …: for paths, whose end says most. */
export function cutStart(text: string, width: number): string {
  if (widthOf(text) <= width) return shortened(text);
  return width <= 0 ? '' : '…' + takeEnd(text, width - 1);
}

/** A path in at most `width` columns: whole folders are left out from its start, as long as its last part fits. */
export function cutPath(path: string, width: number): string {
  const cut = cutStart(path, width);
  if (cut.length < 2 || !cut.startsWith('…')) return cut;
  const folder = cut.search(/[\\/]/);
  return folder < 0 ? cut : `…${cut.slice(folder)}`;
}

/** As many of the parts, side by side, as fit into `width` columns: at least the first, cut where that alone is too long. */
export function fitting(parts: readonly string[], width: number, between = ' · '): string {
  let text = parts[0] ?? '';
  for (const part of parts.slice(1)) {
    if (widthOf(text) + widthOf(between) + widthOf(part) > width) break;
    text += between + part;
  }
  return cutEnd(text, width);
}

/** What of the text is right of a column; … stands for what is left of it. */
export function fromColumn(text: string, column: number): string {
  const width = widthOf(text);
  if (column <= 0 || width === 0) return text;
  return width <= column ? '…' : cutStart(text, width - column);
}

/** A line in pieces of at most `width` columns; a sign that is wider than that is given up. O(length). */
export function pieces(text: string, width: number): string[] {
  const all: string[] = [];
  if (isNarrow(text)) {
    for (let at = 0; at < text.length && width > 0; at += width) all.push(text.slice(at, at + width));
    return all.length > 0 ? all : [''];
  }
  let piece = '';
  let used = 0;
  for (const cell of cellsOf(text)) {
    if (cell.width > width) continue;
    if (used + cell.width > width) {
      all.push(piece);
      piece = '';
      used = 0;
    }
    piece += cell.text;
    used += cell.width;
  }
  all.push(piece);
  return all;
}

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text))) + text;
}

/** A space that a line may break at: not the one between a number and its unit. */
const BREAK = /(?<!\d) | (?!(?:%|[µm]?s|[kMG]?B)(?!\w))/;

/** Breaks prose into lines of at most `width` columns, at spaces where there are any; newlines are kept. O(length). */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    let used = 0;
    for (const word of paragraph.split(BREAK)) {
      const own = widthOf(word);
      if (line !== '' && used + 1 + own <= width) {
        line += ' ' + word;
        used += 1 + own;
        continue;
      }
      if (line !== '') lines.push(line);
      if (own <= width) {
        line = word;
        used = own;
        continue;
      }
      const parts = pieces(word, width);
      line = parts.pop()!;
      used = widthOf(line);
      lines.push(...parts);
    }
    lines.push(line);
  }
  return lines;
}

function take(text: string, width: number): string {
  const short = shortened(text);
  if (isNarrow(short)) return short.slice(0, Math.max(0, width));
  let out = '';
  let used = 0;
  for (const cell of cells(short)) {
    if (used + cell.width > width) break;
    out += cell.text;
    used += cell.width;
  }
  return out;
}

function takeEnd(text: string, width: number): string {
  if (width <= 0) return '';
  const short = shortened(text);
  if (isNarrow(short)) return short.slice(-width);
  const all = cells(short);
  let used = 0;
  let at = all.length;
  while (at > 0 && used + all[at - 1].width <= width) used += all[--at].width;
  return all
    .slice(at)
    .map((cell) => cell.text)
    .join('');
}
