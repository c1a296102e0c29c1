import type { Terminal } from '../../test/support/terminal.ts';

/** One cell of a frame, its colours as they are seen. */
export interface Cell {
  char: string;
  /** `#rrggbb` */
  fg: string;
  bg: string;
  bold: boolean;
  underline: boolean;
}

export interface Frame {
  columns: number;
  rows: Cell[][];
  ground: string;
}

/** What a terminal makes of the colours that it is not told: of each theme that it is shown in. */
export interface Look {
  foreground: string;
  background: string;
}
export const DARK: Look = { foreground: '#d8dbe2', background: '#16181d' };
export const LIGHT: Look = { foreground: '#24292f', background: '#ffffff' };

/** The first sixteen colours, which are the terminal's own: xterm's. */
const SIXTEEN = [
  0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x4f8fe6, 0xcd00cd, 0x00cdcd, 0xe5e5e5, 0x7f7f7f, 0xff0000,
  0x00ff00, 0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff,
];

const hex = (rgb: number) => `#${rgb.toString(16).padStart(6, '0')}`;

/** A colour of a cell: RGB, one of the sixteen, or one of the 240 of the cube and the greys. */
function colour(value: number, isRgb: boolean): string {
  if (isRgb) return hex(value);
  if (value < 16) return hex(SIXTEEN[value]);
  if (value >= 232) return hex((8 + 10 * (value - 232)) * 0x010101);
  const level = (step: number) => (step === 0 ? 0 : 55 + 40 * step);
  const at = value - 16;
  return hex((level(Math.floor(at / 36)) << 16) | (level(Math.floor(at / 6) % 6) << 8) | level(at % 6));
}

/** What a terminal shows now. */
export function frameOf(terminal: Terminal, { foreground, background }: Look): Frame {
  const { active } = terminal.xterm.buffer;
  const columns = terminal.xterm.cols;
  const rows = Array.from({ length: terminal.xterm.rows }, (_, y) => {
    const line = active.getLine(active.viewportY + y)!;
    return Array.from({ length: columns }, (_, x): Cell => {
      const cell = line.getCell(x)!;
      let fg = cell.isFgDefault() ? foreground : colour(cell.getFgColor(), cell.isFgRGB());
      let bg = cell.isBgDefault() ? background : colour(cell.getBgColor(), cell.isBgRGB());
      if (cell.isInverse()) [fg, bg] = [bg, fg];
      return {
        char: cell.getChars(),
        fg,
        bg,
        bold: cell.isBold() !== 0,
        underline: cell.isUnderline() !== 0,
      };
    });
  });
  return { columns, rows, ground: background };
}
