import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding } from '../../source/diagnose/finding.ts';
import { findingText, foldedRows } from '../../source/screens/finding-rows.ts';
import { sessionOn } from '../support/session.ts';

const samples = [
  { stack: ['main', 'parse'], micros: 600 },
  { stack: ['main', { name: '', url: 'file:///app/rows.js', line: 11 }], micros: 300 },
];

const allRows = (finding: Finding, steps: Parameters<typeof findingText>[3], width: number) =>
  foldedRows(findingText(finding, [], [], steps, width), () => true, -1, { width, height: 40 }).rows;

test('a click on what is no finding changes nothing', async () => {
  const bench = sessionOn(samples);
  await bench.session.diagnose();
  for (let y = 2; y < 34; y++) bench.session.dispatch({ type: 'click', x: 60, y });
  assert.equal(bench.session.get().slots[0].screen, 'overview');
  await bench.press('4');
  bench.session.dispatch({ type: 'click', x: 60, y: 4 });
  assert.equal(bench.session.get().slots[0].screen, 'function');
});

test('another recording is shown on the same screen', async () => {
  const bench = sessionOn([samples, samples]);
  // Two recordings of one file are threads, of which one is to be chosen.
  await bench.press('escape');
  for (const key of ['4', '3', 'r', '6']) {
    await bench.press(key, ']');
    const { slots, active } = bench.session.get();
    assert.notEqual(slots[active].screen, 'overview');
    assert.equal(slots[active].screen, slots[1 - active].screen);
  }
});

test('a goal that is none is refused, with the reason, and can be mended', async () => {
  const bench = sessionOn(samples, { columns: 140 });
  for (const [typed, why] of [
    ['foo bar', /goal: foo bar +not a goal: self\(parseRow\) <= 10%/],
    ['retained(Session) <= 5MB', /this recording has no retained figure/],
  ] as const) {
    await bench.press('4', 'L', '^u', ...Array.from(typed, (c) => (c === ' ' ? 'space' : c)), 'enter');
    assert.match(bench.row(34), why);
    assert.deepEqual(bench.session.get().slots[0].goals, []);
    await bench.press('backspace');
    assert.doesNotMatch(bench.row(34), /not a goal|cannot tell/);
    await bench.press('escape');
  }
  await bench.press('L', '^u', ...'self(parse)<=9%', 'enter');
  assert.deepEqual(bench.session.get().slots[0].goals, ['self(parse)<=9%']);
});

test('an invalid regular expression is matched literally, and that is said', async () => {
  const bench = sessionOn(samples);
  for (const [screen, key] of [
    ['4', '&'],
    ['2', '/'],
  ]) {
    await bench.press(screen, key, 'a', '(');
    assert.match(bench.row(34), /a\( .*invalid regex .*, matched literally/);
    await bench.press('backspace');
    assert.doesNotMatch(bench.row(34), /invalid regex/);
    await bench.press('escape');
  }
});

test('at 40 columns the tab of the screen that is shown is there', async () => {
  const bench = sessionOn(samples, { columns: 40, rows: 12 });
  for (const [key, tab] of Object.entries({
    1: '1 Over',
    4: '4 Func',
    5: '5 Pack',
    6: '6 Func',
    r: '7 Reco',
  })) {
    await bench.press(key);
    assert.ok(bench.row(1).includes(tab), `${key}: ${bench.row(1)}`);
    assert.ok(bench.row(1).length <= 40);
  }
  assert.match(bench.row(1), /^ 1 Overview 2 3 4 5 6 7 Reco/);
  bench.session.dispatch({ type: 'click', x: bench.row(1).indexOf(' 6 ') + 1, y: 1 });
  assert.equal(bench.session.get().slots[0].screen, 'function');
});

test('long recordings have room for their times in every list', async () => {
  const hours = sessionOn([
    { stack: ['main', 'early'], micros: 4215e6 },
    { stack: ['main', 'late'], micros: 3599e6 },
    { stack: ['main'], micros: 1e6 },
  ]);
  await hours.press('2');
  assert.match(hours.text(), / 1 h 10 min .* 1 h 10 min +early/);
  await hours.press('4');
  assert.match(hours.text(), / 59 min 59 s .* 59 min 59 s +late/);
});

test('functions without a name are told by their place', async () => {
  const bench = sessionOn([
    { stack: [{ name: '', url: 'file:///app/rows.js', line: 11 }], micros: 300 },
    { stack: [{ name: '', url: 'file:///app/cells.js', line: 4 }], micros: 290 },
  ]);
  assert.match(bench.text(), /: rows\.js:12, cells\.js:5/);
});

test('steps and verdicts in words', () => {
  const finding = {
    title: 'Nothing here is worth it',
    verdict: 'leave',
    strategy: 'when-to-optimize',
    subject: { name: '(recording)', url: '', line: null, column: null },
    confidence: 0.9,
    evidence: [],
    impact: { text: '' },
    proposal: '',
    benchmark: '',
    verification: '',
    tradeOffs: [],
    code: null,
    goal: null,
  } as unknown as Finding;
  const steps = (['one-change', 'critical-20'] as const).map((step) => ({
    step,
    state: 'open' as const,
    text: 'x',
  }));
  const text = allRows(finding, steps, 80)
    .map((row) => row.map((part) => part.text).join(''))
    .join('\n');
  assert.match(text, /leave it as it is · confidence: high/);
  assert.match(text, /next change: x\n· largest cause: x/);
});

test('long lines: code in the advice goes on in the next row, the source scrolls sideways', async () => {
  const line = 'const wide = [' + 'one, two, three, '.repeat(20) + 'END];';
  const finding = {
    title: 'x',
    verdict: 'optimize',
    strategy: 'none',
    confidence: 0.9,
    evidence: [],
    impact: { text: '' },
    proposal: '',
    benchmark: '',
    verification: '',
    tradeOffs: [],
    code: { before: line, after: 'short', exact: true },
    goal: null,
  } as unknown as Finding;
  const rows = allRows(finding, [], 60).map((row) => row.map(({ text }) => text).join(''));
  assert.ok(rows.every((row) => row.length <= 60));
  const at = rows.findIndex((row) => row.startsWith('- const wide'));
  assert.match(rows[at + 1], /^↳ /);
  assert.equal(
    rows
      .slice(at, at + 6)
      .map((row) => row.slice(2))
      .join('')
      .startsWith(line.slice(0, 300)),
    true,
  );

  const source = {
    path: '/app/main.js',
    text: `short\n${line}\n`,
    line: 1,
    original: true,
  };
  const bench = sessionOn(samples, { columns: 120, world: { source: async () => source } });
  await bench.press('6');
  await new Promise((resolve) => setImmediate(resolve));
  assert.match(bench.row(7), /const wide = .*…$/);
  assert.match(bench.row(35), /→ scroll/);
  await bench.press('right');
  assert.match(bench.row(7), / 2 ….*… *$/);
  assert.match(bench.row(6), / 1 … *$/);
  await bench.press(...Array(60).fill('right'));
  assert.match(bench.row(7), /END\];$/);
  await bench.press(...Array(60).fill('left'));
  assert.match(bench.row(7), /const wide = /);
});

test('help speaks of the screen that it lies over', async () => {
  const bench = sessionOn(samples, { rows: 70 });
  const said: Record<string, [RegExp, RegExp]> = {
    '1': [/later on the activity strip/, /flame:|expand/],
    '2': [/expand, or to the first child/, /neighbour|strip/],
    '3': [/to the widest child[\s\S]*to the neighbour on the right/, /expand, or|strip/],
    '4': [/ down /, /expand|neighbour|strip/],
    '6': [/source to the right/, /expand|neighbour/],
  };
  for (const [screen, [has, not]] of Object.entries(said)) {
    await bench.press(screen, '?');
    assert.match(bench.text(), has);
    assert.doesNotMatch(bench.text(), not);
    await bench.press('escape');
  }
});

test('what is pasted is one edit, however long; where nothing is typed it does nothing', async () => {
  const bench = sessionOn(samples);
  let states = 0;
  bench.session.subscribe(() => states++);
  await bench.press('2', '/', 'x');
  const before = states;
  bench.session.dispatch({ type: 'paste', text: `one\r\ntwo \x1b[31m${'y'.repeat(20_000)}` });
  assert.equal(states, before + 1);
  const { overlay } = bench.session.get();
  assert.ok(overlay?.kind === 'prompt');
  assert.match(overlay.text, /^xone two \[31my{4000,4096}$/);
  // The end is what one sees, where the cursor is.
  assert.match(bench.row(34), /…y+ *(invalid regex.*)?$/);
  await bench.press('escape', '?');
  bench.session.dispatch({ type: 'paste', text: 'qqq' });
  assert.equal(bench.session.get().overlay?.kind, 'help');
  await bench.press('escape');
  bench.session.dispatch({ type: 'paste', text: '4' });
  assert.equal(bench.session.get().slots[0].screen, 'tree');
});

test("^L and ^Z are the terminal's own in prompts and overlays as well, which stay", async () => {
  for (const open of ['/', ':', '?']) {
    const asked: string[] = [];
    const bench = sessionOn(samples, {
      world: { redraw: () => void asked.push('redraw'), suspend: async () => void asked.push('suspend') },
    });
    await bench.press('2', open, '^l', '^z');
    assert.deepEqual(asked, ['redraw', 'suspend'], open);
    assert.notEqual(bench.session.get().overlay, null);
  }
});

test("a project's goals and what it hides are there before anybody presses a key", async () => {
  const world = {
    method: async (slots: readonly { goals: string[] }[]) => [
      {
        step: 'goal' as const,
        state: 'done' as const,
        text: slots[0].goals.join(),
        goals: { held: 1, of: 2 },
      },
    ],
  };
  const begin = { goals: ['self(parse) <= 10%', 'gc <= 5%'], hide: { pattern: 'parse' } };
  const bench = sessionOn(samples, { world, begin });
  await bench.press('4');
  assert.doesNotMatch(bench.text(), /parse\b.*60/);
  assert.match(bench.row(0), /hidden: .*parse/);
  await bench.session.diagnose();
  assert.match(bench.row(0), /goals ✗ 1\/2/);
  await bench.press('r');
});
