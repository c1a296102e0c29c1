import { asciiGlyph } from './ascii.ts';
import { type ColourLevel, colourCode } from './colour.ts';
import { cells } from './text.ts';
import { isNarrow } from './width.ts';

/** No colour of ours: the terminal's own. */
export const DEFAULT = -1;

const BOLD = 1;
const DIM = 2;
const INVERSE = 4;
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

/**
 * A grid of cells that screens paint on. Text put on it must be `visible()` already. What is outside is cut off, so that no row is
 * ever wider than the terminal. `lines()` gives canonical ANSI: no reset between adjacent runs, nothing said twice, because
 * Ink reads the whole screen again on every frame and pays for each sequence.
 */
export class Canvas {
  readonly width: number;
  readonly height: number;
  readonly level: ColourLevel;
  private readonly ascii: boolean;
  private readonly glyph: string[];
  private readonly fg: Int32Array;
  private readonly bg: Int32Array;
  private readonly attributes: Uint8Array;

  /** @param ascii every sign of ours comes out as ASCII, whatever was painted. */
  constructor(width: number, height: number, level: ColourLevel, ascii = false) {
    this.width = width;
    this.height = height;
    this.level = level;
    this.ascii = ascii;
    const n = width * height;
    this.glyph = new Array(n).fill(' ');
    this.fg = new Int32Array(n).fill(DEFAULT);
    this.bg = new Int32Array(n).fill(DEFAULT);
    this.attributes = new Uint8Array(n);
  }

  /** Writes text at a cell; returns the column after it. */
  text(x: number, y: number, text: string, style: Style = {}): number {
    if (y < 0 || y >= this.height) return x;
    let at = x;
    if (isNarrow(text)) {
      for (let i = 0; i < text.length; i++) this.set(at++, y, text[i], style);
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
    if (x < 0 || x >= this.width || y < 0 || y >= this.height) return;
    const i = y * this.width + x;
    this.glyph[i] = glyph;
    if (style.fg !== undefined) this.fg[i] = style.fg;
    else this.fg[i] = DEFAULT;
    if (style.bg !== undefined) this.bg[i] = style.bg;
    this.attributes[i] =
      (style.bold ? BOLD : 0) |
      (style.dim ? DIM : 0) |
      (style.inverse ? INVERSE : 0) |
      (style.underline ? UNDERLINE : 0);
  }

  /** Paints a background (or, without colours, inverse) under what is there. */
  highlight(x: number, y: number, width: number, bg: number): void {
    if (y < 0 || y >= this.height) return;
    for (let c = Math.max(0, x); c < Math.min(this.width, x + width); c++) {
      const i = y * this.width + c;
      if (this.level === 0) this.attributes[i] |= INVERSE;
      else if (this.bg[i] === DEFAULT) this.bg[i] = bg;
    }
  }

  /** Empties a rectangle, for something laid over it. */
  clear(x: number, y: number, width: number, height: number): void {
    for (let r = Math.max(0, y); r < Math.min(this.height, y + height); r++) {
      for (let c = Math.max(0, x); c < Math.min(this.width, x + width); c++) {
        const i = r * this.width + c;
        this.glyph[i] = ' ';
        this.fg[i] = DEFAULT;
        this.bg[i] = DEFAULT;
        this.attributes[i] = 0;
      }
    }
  }

  /** The rows as strings. Trailing blanks are left out. */
  lines(): string[] {
    const lines: string[] = [];
    for (let y = 0; y < this.height; y++) lines.push(this.line(y));
    return lines;
  }

  private line(y: number): string {
    const from = y * this.width;
    let to = from + this.width;
    while (
      to > from &&
      this.glyph[to - 1] === ' ' &&
      this.bg[to - 1] === DEFAULT &&
      (this.attributes[to - 1] & ~(BOLD | DIM)) === 0
    )
      to--;
    let out = '';
    let fg = DEFAULT;
    let bg = DEFAULT;
    let attributes = 0;
    for (let i = from; i < to; i++) {
      const a = this.attributes[i];
      if (a !== attributes) {
        out += attributeCodes(attributes, a);
        attributes = a;
      }
      if (this.level > 0) {
        // A blank's foreground is not seen, so it starts no new run.
        if (this.fg[i] !== fg && (this.glyph[i] !== ' ' || a & (INVERSE | UNDERLINE))) {
          fg = this.fg[i];
          out += fg === DEFAULT ? '\x1b[39m' : `\x1b[${colourCode(fg, false, this.level)}m`;
        }
        if (this.bg[i] !== bg) {
          bg = this.bg[i];
          out += bg === DEFAULT ? '\x1b[49m' : `\x1b[${colourCode(bg, true, this.level)}m`;
        }
      }
      out += this.ascii ? asciiGlyph(this.glyph[i]) : this.glyph[i];
    }
    if (attributes !== 0) out += attributeCodes(attributes, 0);
    if (fg !== DEFAULT) out += '\x1b[39m';
    if (bg !== DEFAULT) out += '\x1b[49m';
    return out;
  }
}

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
