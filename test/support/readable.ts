import assert from 'node:assert/strict';
import { type ColourLevel, contrast, SIXTEEN } from '../../source/paint/colour.ts';
import { READABLE, type ThemeName, themeOf } from '../../source/paint/theme.ts';

/** Themes whose colours are ours, and depths of colour that they are shown in. */
export const OWN_THEMES: readonly ThemeName[] = ['dark', 'light', 'colour-blind'];
export const LEVELS: readonly ColourLevel[] = [1, 2, 3];

/** Of each piece of text in rows as they are sent: its colour and what it stands on, as a terminal shows them; -1 for the terminal's own. */
function* pairsIn(row: string): Generator<{ fg: number; bg: number; text: string }> {
  let fg = -1;
  let bg = -1;
  let isInverse = false;
  for (const [, codes, text] of row.matchAll(/\x1b\[([\d;]*)m|([^\x1b]+)/g)) {
    if (text !== undefined) {
      // Blocks are fills, not text.
      if (/[^\s\u2580-\u259f]/.test(text)) yield isInverse ? { fg: bg, bg: fg, text } : { fg, bg, text };
      continue;
    }
    const numbers = codes.split(';').map(Number);
    for (let at = 0; at < numbers.length; at++) {
      const code = numbers[at];
      const colour = (): number => {
        if (numbers[at + 1] === 2) {
          at += 4;
          return (numbers[at - 2] << 16) | (numbers[at - 1] << 8) | numbers[at];
        }
        at += 2;
        return ofPalette(numbers[at]);
      };
      if (code === 0) [fg, bg, isInverse] = [-1, -1, false];
      else if (code === 7 || code === 27) isInverse = code === 7;
      else if (code === 38) fg = colour();
      else if (code === 48) bg = colour();
      else if (code === 39) fg = -1;
      else if (code === 49) bg = -1;
      else if ((code >= 30 && code < 38) || (code >= 90 && code < 98))
        fg = SIXTEEN[(code % 10) + (code >= 90 ? 8 : 0)];
      else if ((code >= 40 && code < 48) || (code >= 100 && code < 108))
        bg = SIXTEEN[(code % 10) + (code >= 100 ? 8 : 0)];
    }
  }
}

/** What xterm shows for one of its 256 colours. */
function ofPalette(n: number): number {
  if (n < 16) return SIXTEEN[n];
  if (n >= 232) return (8 + (n - 232) * 10) * 0x010101;
  const step = (v: number) => (v === 0 ? 0 : 55 + 40 * v);
  const at = n - 16;
  return (step(Math.floor(at / 36)) << 16) | (step(Math.floor(at / 6) % 6) << 8) | step(at % 6);
}

/** Fails with the first text of the rows that cannot be read in a theme. Returns how many pieces were looked at. */
export function assertReadable(rows: readonly string[], theme: ThemeName, where: string): number {
  const { text: own, background } = themeOf(theme);
  let seen = 0;
  for (const row of rows)
    for (const { fg, bg, text } of pairsIn(row)) {
      if (fg === -1 && bg === -1) continue;
      seen++;
      const found = contrast(fg === -1 ? own : fg, bg === -1 ? background : bg);
      assert.ok(
        found >= READABLE,
        `${where}: ${JSON.stringify(text)}, ${fg.toString(16)} on ${bg.toString(16)}, is ${found.toFixed(2)}`,
      );
    }
  return seen;
}
