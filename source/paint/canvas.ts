import { type Visible, visible } from '../format/visible.ts';
import { asciiGlyph } from './ascii.ts';
import { type ColourLevel, colourCode } from './colour.ts';
import { RowText } from './row-text.ts';
import { cells, LONGEST } from './text.ts';
import { isSurface, readable, type Theme, themed, themeOf } from './theme.ts';
import { isNarrow, isNarrowCode } from './width.ts';

/** No colour of ours: the terminal's own. */
export const DEFAULT = -1;

const BOLD = 1;
const DIM = 2;
export const INVERSE = 4;
const UNDERLINE = 8;

export interface Style {
  /** 0xRRGGBB; left out: the terminal's own, or (for `bg`) what is there already. */
  fg?: number;
  bg?: number;
  bold?: boolean;
  dim?: boolean;
  inverse?: boolean;
  underline?: boolean;
}

/** A part of the grid, in cells. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

const BLANK = 0x20;
/** No colour that is painted. */
const UNKNOWN = -2;
/** Block elements: bars and the edges of a flame graph's boxes, whose colour is what they say. */
const BLOCKS = 0x2580;
const LAST_BLOCK = 0x259f;
/** Behind a sign of two columns. */
const BEHIND = 0;
/** Signs of several code units stand in a list: their cells hold this and the place in it. */
const LISTED = 0x10000;

/**
 * A grid of cells that screens paint on, and the one way of text to the screen: whatever is put on it comes out `visible()`. What is outside is
 * cut off, so that no row is ever wider than the terminal. `lines()` gives canonical ANSI: no reset between adjacent runs, nothing said twice, because
 * every sequence is bytes over SSH.
 */
export class Canvas {
  readonly width: number;
  readonly height: number;
  readonly level: ColourLevel;
  readonly theme: Theme;
  /** Bars and blocks are to be made of ASCII signs: what else is painted is put into them by `lines()`. */
  readonly ascii: boolean;
  /** A code unit, `BEHIND`, or `LISTED` and more. */
  private readonly glyph: Int32Array;
  private readonly listed: string[] = [];
  private readonly fg: Int32Array;
  private readonly bg: Int32Array;
  private readonly attributes: Uint8Array;
  /** Rows that have been written out, until one of their cells is changed. */
  private readonly written: (Visible | null)[];

  /** @param ascii every sign of ours comes out as ASCII, whatever was painted. */
  constructor(width: number, height: number, level: ColourLevel, ascii = false, theme = themeOf('dark')) {
    this.theme = theme;
    this.width = width;
    this.height = height;
    this.level = level;
    this.ascii = ascii;
    const n = width * height;
    this.glyph = new Int32Array(n).fill(BLANK);
    this.fg = new Int32Array(n).fill(DEFAULT);
    this.bg = new Int32Array(n).fill(DEFAULT);
    this.attributes = new Uint8Array(n);
    this.written = new Array(height).fill(null);
  }

  /** Writes text at a cell; returns the column after it. */
  text(x: number, y: number, text: string, style: Style = {}): number {
    if (y < 0 || y >= this.height) return x;
    let at = x;
    if (text.length <= LONGEST && isNarrow(text)) {
      const { fg = DEFAULT, bg } = style;
      const attributes = attributesOf(style);
      for (let i = 0; i < text.length; i++) this.put(at++, y, text.charCodeAt(i), fg, bg, attributes);
      return at;
    }
    for (const cell of cells(text)) {
      if (cell.width === 0) continue;
      // A wide character that would be cut in half is left out.
      if (at + cell.width <= this.width || at >= this.width) this.set(at, y, cell.text, style);
      if (cell.width === 2 && at + 1 < this.width) this.set(at + 1, y, '', style);
      at += cell.width;
    }
    return at;
  }

  /** One cell. `glyph` is one column wide, or '' behind a wide one. */
  set(x: number, y: number, glyph: string, style: Style): void {
    let code = glyph === '' ? BEHIND : glyph.charCodeAt(0);
    if (glyph.length > 1) code = LISTED + this.listed.push(visible(glyph)) - 1;
    this.put(x, y, code, style.fg ?? DEFAULT, style.bg, attributesOf(style));
  }

  /** The same for those that paint thousands: the glyph as its code unit, attributes as a sum; no `bg`, or what is there already. */
  put(x: number, y: number, code: number, fg: number, bg: number | undefined, attributes: number): void {
    if (x < 0 || x >= this.width || y < 0 || y >= this.height) return;
    const i = y * this.width + x;
    this.glyph[i] = code;
    this.fg[i] = fg;
    if (bg !== undefined) this.bg[i] = bg;
    this.attributes[i] = attributes;
    this.written[y] = null;
  }

  /** Paints a background (or, without colours, inverse) under what is there. */
  highlight(x: number, y: number, width: number, bg: number): void {
    if (y < 0 || y >= this.height) return;
    for (let c = Math.max(0, x); c < Math.min(this.width, x + width); c++) {
      const i = y * this.width + c;
      if (this.level === 0 || this.theme.name === 'terminal') this.attributes[i] |= INVERSE;
      else if (this.bg[i] === DEFAULT) this.bg[i] = bg;
    }
    this.written[y] = null;
  }

  /** Gives what is there another colour. */
  tint(x: number, y: number, width: number, fg: number): void {
    if (y < 0 || y >= this.height) return;
    const start = y * this.width;
    this.fg.fill(fg, start + Math.max(0, x), start + Math.max(0, Math.min(this.width, x + width)));
    this.written[y] = null;
  }

  /** Empties a rectangle, for something laid over it. */
  clear(x: number, y: number, width: number, height: number): void {
    const from = Math.max(0, x);
    const to = Math.min(this.width, x + width);
    for (let r = Math.max(0, y); r < Math.min(this.height, y + height); r++) {
      const start = r * this.width;
      this.glyph.fill(BLANK, start + from, start + to);
      this.fg.fill(DEFAULT, start + from, start + to);
      this.bg.fill(DEFAULT, start + from, start + to);
      this.attributes.fill(0, start + from, start + to);
      this.written[r] = null;
    }
  }

  /** Puts a row of another canvas of the same look here; where it is as wide as this one, as the text that it is written out as. */
  copyRow(x: number, y: number, from: Canvas, row: number): void {
    const start = row * from.width;
    const end = start + Math.min(from.width, this.width - x);
    const to = y * this.width + x;
    this.glyph.set(from.glyph.subarray(start, end), to);
    this.fg.set(from.fg.subarray(start, end), to);
    this.bg.set(from.bg.subarray(start, end), to);
    this.attributes.set(from.attributes.subarray(start, end), to);
    for (let i = to; from.listed.length > 0 && i < to + end - start; i++) {
      const code = this.glyph[i];
      if (code >= LISTED) this.glyph[i] = LISTED + this.listed.push(from.listed[code - LISTED]) - 1;
    }
    this.written[y] = from.width === this.width ? from.line(row) : null;
  }

  /** The rows as strings. Trailing blanks are left out. */
  lines(): Visible[] {
    return this.written.map((_, y) => this.line(y));
  }

  private line(y: number): Visible {
    return (this.written[y] ??= this.write(y));
  }

  private write(y: number): Visible {
    // There what is in reverse has no colours: on what they would stand is the terminal's business.
    const bare = this.theme.name === 'terminal' ? INVERSE : 0;
    const from = y * this.width;
    let to = from + this.width;
    while (
      to > from &&
      this.glyph[to - 1] === BLANK &&
      this.bg[to - 1] === DEFAULT &&
      (this.attributes[to - 1] & ~(BOLD | DIM)) === 0
    )
      to--;
    let fg = DEFAULT;
    let bg = DEFAULT;
    // As painted, and whether as text: from these the theme makes the colours that are written.
    let painted = DEFAULT;
    let under = DEFAULT;
    let isText = true;
    let attributes = 0;
    out.begin();
    for (let i = from; i < to; i++) {
      const a = this.attributes[i];
      const code = this.glyph[i];
      if (a !== attributes) {
        out.text(attributeCodes(attributes, a));
        attributes = a;
      }
      // A blank's foreground is not seen, so it starts no new run.
      if (this.level > 0 && code === BLANK && !(a & (INVERSE | UNDERLINE))) {
        if (this.bg[i] !== under) {
          under = this.bg[i];
          painted = UNKNOWN;
          const shown = this.background(under);
          if (shown !== bg) {
            bg = shown;
            out.text(bg === DEFAULT ? '\x1b[49m' : colourCode(bg, true, this.level));
          }
        }
      } else if (this.level > 0) {
        const text = code < BLOCKS || code > LAST_BLOCK;
        const isBare = (a & bare) !== 0;
        const ink = isBare ? DEFAULT : this.fg[i];
        const behind = isBare ? DEFAULT : this.bg[i];
        if (ink !== painted || behind !== under || text !== isText) {
          painted = ink;
          under = behind;
          isText = text;
          const shown = text ? readable(this.theme, painted, under, this.level) : themed(this.theme, painted);
          if (shown !== fg) {
            fg = shown;
            out.text(fg === DEFAULT ? '\x1b[39m' : colourCode(fg, false, this.level));
          }
          const ground = this.background(under);
          if (ground !== bg) {
            bg = ground;
            out.text(bg === DEFAULT ? '\x1b[49m' : colourCode(bg, true, this.level));
          }
        }
      }
      if (code >= LISTED) out.text(this.shown(this.listed[code - LISTED]));
      else if (code === BEHIND) continue;
      else if (this.ascii && code > 0x7e) out.text(this.shown(String.fromCharCode(code)));
      else if (isNarrowCode(code)) out.unit(code);
      else out.text(this.narrow(String.fromCharCode(code)));
    }
    if (attributes !== 0) out.text(attributeCodes(attributes, 0));
    if (fg !== DEFAULT) out.text('\x1b[39m');
    if (bg !== DEFAULT) out.text('\x1b[49m');
    return out.end() as Visible;
  }

  /** The terminal theme has reverse video where others have a background of their own. */
  private background(painted: number): number {
    return this.theme.name === 'terminal' && isSurface(painted) ? DEFAULT : themed(this.theme, painted);
  }

  /** A code unit that is no sign of ours: where it would be seen as more than one, as none. */
  private narrow(char: string): string {
    const seen = visible(char);
    return seen.length === 1 ? seen : '\ufffd';
  }

  private shown(glyph: string): string {
    return this.ascii ? asciiGlyph(glyph) : glyph;
  }
}

const out = new RowText();

const attributesOf = ({ bold, dim, inverse, underline }: Style): number =>
  (bold ? BOLD : 0) | (dim ? DIM : 0) | (inverse ? INVERSE : 0) | (underline ? UNDERLINE : 0);

function attributeCodes(from: number, to: number): string {
  let codes = '';
  let now = from;
  // Bold and dim share their "off" (22).
  if (now & (BOLD | DIM) & ~to) {
    codes += '\x1b[22m';
    now &= ~(BOLD | DIM);
  }
  if (now & INVERSE & ~to) codes += '\x1b[27m';
  if (now & UNDERLINE & ~to) codes += '\x1b[24m';
  const on = to & ~now;
  if (on & BOLD) codes += '\x1b[1m';
  if (on & DIM) codes += '\x1b[2m';
  if (on & INVERSE) codes += '\x1b[7m';
  if (on & UNDERLINE) codes += '\x1b[4m';
  return codes;
}
