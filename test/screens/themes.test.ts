/** Every text of every screen can be read, whatever the theme and the colours of the terminal. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { guessedTheme } from '../../source/commands/settings.ts';
import { compareSides } from '../../source/compare/compare.ts';
import { buildModel } from '../../source/cpu/build.ts';
import { GC, WHOLE } from '../../source/cpu/model.ts';
import { openRecording } from '../../source/load/open.ts';
import { contrast, shownAs } from '../../source/paint/colour.ts';
import {
  isSurface,
  READABLE,
  readable,
  SURFACE,
  type ThemeName,
  themed,
  themeOf,
} from '../../source/paint/theme.ts';
import { askBackground, MouseFilter } from '../../source/screens/terminal.ts';
import { CATEGORY_COLOUR, flameColour, INK, KIND_COLOUR } from '../../source/screens/theme.ts';
import type { WaitsModel } from '../../source/waits/model.ts';
import { runs } from '../compare/sides.ts';
import { compareSessionOn, heapSidesSessionOn } from '../support/compare-session.ts';
import { assertReadable, LEVELS, OWN_THEMES } from '../support/readable.ts';
import { recordingOf } from '../support/recording.ts';
import { sessionOn } from '../support/session.ts';
import { waitsSessionOn } from '../support/waits-session.ts';

const OWN = OWN_THEMES;
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

let waits: WaitsModel;
before(async () => {
  const [opened] = await openRecording(
    fileURLToPath(new URL('../../samples/order-page.waits.json.gz', import.meta.url)),
  );
  if (opened.kind !== 'waits') assert.fail(`opened as ${opened.kind}`);
  waits = opened.model;
});

const samples = [
  { stack: ['main', 'parse', 'scan'], micros: 600 },
  { stack: ['(garbage collector)'], micros: 50 },
  { stack: ['main', { name: 'get', url: 'file:///app/node_modules/left-pad/index.js' }], micros: 150 },
  { stack: ['(idle)'], micros: 500 },
  { stack: ['main', { name: 'emit', url: 'node:events' }, 'onData'], micros: 100 },
];

for (const theme of OWN_THEMES)
  for (const level of LEVELS)
    test(`what is sent of every screen can be read: ${theme}, ${level}`, async (t) => {
      /** Each screen by its digit, with help, the commands and a prompt over it. */
      const walk = async (
        what: string,
        session: { paint(size: { columns: number; rows: number }): string[] },
        press: (...keys: string[]) => Promise<void>,
        screens: number,
      ) => {
        const digits = Array.from({ length: screens }, (_, i) => [String(i + 1)]);
        let seen = 0;
        for (const keys of [...digits, ['down', 'down'], ['?'], ['escape', ':'], ['escape', '2', '/', 'a']]) {
          await press(...keys);
          const where = `${what} ${keys.join(' ')}`;
          seen += assertReadable(session.paint({ columns: 120, rows: 36 }), theme, where);
        }
        assert.ok(seen > 100, what);
      };
      await t.test('profile', async () => {
        const { session, press } = sessionOn(samples, { level, theme });
        await walk('profile', session, press, 7);
      });
      await t.test('comparison', async () => {
        const compared = compareSides(runs(10, 60, 40), runs(10, 90, 40));
        const { session, press } = compareSessionOn(compared, undefined, { level, theme });
        await walk('comparison', session, press, 4);
      });
      await t.test('heaps of two sides', async () => {
        const { session, press } = heapSidesSessionOn(undefined, { level, theme });
        await walk('heaps', session, press, 2);
      });
      await t.test('waits', async () => {
        const { session, press } = await waitsSessionOn(waits, { level, theme });
        await walk('waits', session, press, 9);
      });
    });

test('the terminal theme has no background of its own: what is chosen is in reverse', async () => {
  const bench = sessionOn(samples, { level: 1, theme: 'terminal' });
  await bench.press('4');
  const rows = bench.session.paint({ columns: 120, rows: 36 });
  assert.ok(rows.some((row) => row.includes('\x1b[7m')));
  assert.ok(!rows.slice(3).join('').includes('\x1b[40m'));
  const reversed = rows.filter((row) => row.includes('\x1b[7m'));
  for (const row of reversed)
    for (const [, inside] of row.matchAll(/\x1b\[7m(.*?)(?:\x1b\[27m|$)/g))
      assert.doesNotMatch(
        inside,
        /\x1b\[(3[0-7]|4[0-7]|9\d|10\d)m/,
        'no colours in reverse: nobody knows on what',
      );
});

test('the terminal theme writes in the normal colours, which white terminals make dark, and in bright blue', async () => {
  const bench = sessionOn(samples, { level: 1, theme: 'terminal' });
  for (const screen of ['1', '2', '4', '6', '7']) {
    await bench.press(screen);
    // Bars and boxes are fills, not text.
    const text = bench.session
      .paint({ columns: 120, rows: 36 })
      .join('\n')
      .replace(/\x1b\[9\dm[\u2580-\u259f]+/g, '');
    assert.doesNotMatch(text, /\x1b\[9[1-35-7]m[^\x1b]*\w/, screen);
  }
});

test('of sixteen colours garbage collection has the one of its legend, however much of it is own time', () => {
  const model = buildModel(recordingOf(samples), WHOLE);
  const gc = model.functions.category.indexOf(GC);
  // Which of the eight hues, dark or bright.
  const hue = (share: number, theme: ThemeName) =>
    [16, 8, 0].map((shift) =>
      Number(((shownAs(flameColour(model, gc, share, theme), 1) >> shift) & 255) > 0x80),
    );
  for (const theme of OWN)
    for (let share = 0; share <= 1; share += 0.1)
      assert.deepEqual(hue(share, theme), hue(0.3, theme), `${theme} ${share}`);
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
