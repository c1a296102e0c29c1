/** Every text of every screen can be read, whatever the theme and the colours of the terminal. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guessedTheme } from '../../source/commands/settings.ts';
import { type ColourLevel, contrast, shownAs } from '../../source/paint/colour.ts';
import {
  isSurface,
  READABLE,
  readable,
  SURFACE,
  THEMES,
  type ThemeName,
  themed,
  themeOf,
} from '../../source/paint/theme.ts';
import { askBackground, MouseFilter } from '../../source/screens/terminal.ts';
import { CATEGORY_COLOUR, INK, KIND_COLOUR } from '../../source/screens/theme.ts';
import { sessionOn } from '../support/session.ts';

const OWN = THEMES.filter((name) => name !== 'terminal');
const LEVELS: readonly ColourLevel[] = [1, 2, 3];
/** What stands on a line of text: not the fills of bars and boxes. */
const INKS = [
  ...Object.values(INK).filter((colour) => !isSurface(colour)),
  ...CATEGORY_COLOUR,
  ...KIND_COLOUR,
  0xffffff,
  0xb0b0b0,
  -1,
];

test('every colour of text has contrast on the background and on each surface, in every theme and depth', () => {
  for (const name of OWN)
    for (const level of LEVELS)
      for (const bg of [-1, ...Object.values(SURFACE)])
        for (const fg of INKS) {
          const theme = themeOf(name);
          const shown = readable(theme, fg, bg, level);
          // The terminal's own text on its own background is its own choice.
          if (shown === -1 && bg === -1) continue;
          const ground = bg === -1 ? theme.background : shownAs(themed(theme, bg), level);
          const found = contrast(shownAs(shown, level), ground);
          assert.ok(
            found >= READABLE,
            `${name} ${level}: ${fg.toString(16)} on ${bg.toString(16)}: ${found}`,
          );
        }
});

test('the chosen row and the title stand out from the background', () => {
  for (const name of OWN) {
    const theme = themeOf(name);
    assert.notEqual(themed(theme, SURFACE.chosen), theme.background);
    assert.ok(contrast(themed(theme, SURFACE.chosen), theme.background) >= 1.2, name);
  }
});

const samples = [
  { stack: ['main', 'parse', 'scan'], micros: 600 },
  { stack: ['(garbage collector)'], micros: 50 },
  { stack: ['main', { name: 'get', url: 'file:///app/node_modules/left-pad/index.js' }], micros: 150 },
  { stack: ['(idle)'], micros: 500 },
  { stack: ['main', { name: 'emit', url: 'node:events' }, 'onData'], micros: 100 },
];

/** Pairs of a text's colour and what it stands on, 24-bit, in a row as it is sent. */
function pairsIn(row: string): [fg: number, bg: number][] {
  const pairs: [number, number][] = [];
  let fg = -1;
  let bg = -1;
  for (const [, codes, text] of row.matchAll(/\x1b\[([\d;]*)m|([^\x1b]+)/g)) {
    if (text !== undefined) {
      if (/[^\s\u2580-\u259f]/.test(text)) pairs.push([fg, bg]);
      continue;
    }
    const rgb = /^(38|48);2;(\d+);(\d+);(\d+)$/.exec(codes);
    if (rgb) {
      const colour = (Number(rgb[2]) << 16) | (Number(rgb[3]) << 8) | Number(rgb[4]);
      if (rgb[1] === '38') fg = colour;
      else bg = colour;
    } else if (/^(38|48);5/.test(codes)) {
      const n = Number(codes.split(';')[2]);
      const step = (v: number) => (v === 0 ? 0 : 55 + 40 * v);
      const at = n - 16;
      const colour =
        n >= 232
          ? (8 + (n - 232) * 10) * 0x010101
          : (step(Math.floor(at / 36)) << 16) | (step(Math.floor(at / 6) % 6) << 8) | step(at % 6);
      if (codes.startsWith('38')) fg = colour;
      else bg = colour;
    } else if (codes === '39') fg = -1;
    else if (codes === '49') bg = -1;
  }
  return pairs;
}

for (const name of OWN) {
  test(`what is sent of every screen can be read: ${name}`, async () => {
    const bench = sessionOn(samples, { level: 3, theme: name });
    let seen = 0;
    for (const keys of [
      ['1'],
      ['2'],
      ['3'],
      ['4'],
      ['5'],
      ['6'],
      ['7'],
      ['?'],
      ['escape', ':'],
      ['escape', '4', '/'],
    ]) {
      await bench.press(...keys);
      for (const row of bench.session.paint({ columns: 120, rows: 36 }))
        for (const [fg, bg] of pairsIn(row)) {
          if (fg === -1 && bg === -1) continue;
          seen++;
          const found = contrast(
            fg === -1 ? themeOf(name).text : fg,
            bg === -1 ? themeOf(name).background : bg,
          );
          assert.ok(
            found >= READABLE,
            `${keys}: ${fg.toString(16)} on ${bg.toString(16)} is ${found} in ${JSON.stringify(row)}`,
          );
        }
    }
    assert.ok(seen > 100);
  });
}

test('the terminal theme has no background of its own: what is chosen is in reverse', async () => {
  const bench = sessionOn(samples, { level: 1, theme: 'terminal' });
  await bench.press('4');
  const rows = bench.session.paint({ columns: 120, rows: 36 });
  assert.ok(rows.some((row) => row.includes('\x1b[7m')));
  assert.ok(!rows.slice(3).join('').includes('\x1b[40m'));
});

test('what the terminal says of its background is no key, in one piece or in two', () => {
  const heard: number[] = [];
  const filter = new MouseFilter(
    () => {},
    (rgb) => heard.push(rgb),
  );
  assert.equal(filter.push('a\x1b]11;rgb:ffff/fafa/f0f0\x07b'), 'ab');
  assert.equal(filter.push('c\x1b]11;rgb:00/10'), 'c');
  assert.equal(filter.push('/20\x1b\\d'), 'd');
  assert.deepEqual(heard, [0xfffaf0, 0x001020]);
  assert.equal(filter.push('\x1b'), '\x1b');
});

test('within tmux the terminal around it is asked as well', () => {
  assert.equal(askBackground({}), '\x1b]11;?\x07');
  assert.equal(askBackground({ TMUX: '/tmp/x,1,0' }), '\x1b]11;?\x07\x1bPtmux;\x1b\x1b]11;?\x07\x1b\\');
});

test('without an answer the theme is guessed from COLORFGBG', () => {
  const of = (value?: string): ThemeName => guessedTheme(value === undefined ? {} : { COLORFGBG: value });
  assert.deepEqual(
    [of(), of('15;0'), of('0;15'), of('0;default;15'), of('7;8'), of('0;7')],
    ['dark', 'dark', 'light', 'light', 'dark', 'light'],
  );
});
