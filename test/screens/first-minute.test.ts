/** What a new user stumbled over, one test each. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildModel } from '../../source/cpu/build.ts';
import { WHOLE } from '../../source/cpu/model.ts';
import { nameOf } from '../../source/cpu/query.ts';
import { diagnoseInBackground } from '../../source/diagnose/case/background.ts';
import { type Diagnosis, diagnose } from '../../source/diagnose/diagnose.ts';
import type { Lever } from '../../source/diagnose/lever.ts';
import { openRecording } from '../../source/load/open.ts';
import { layTabs } from '../../source/screens/chrome.ts';
import { changeRows } from '../../source/screens/code-rows.ts';
import { threadsMenu } from '../../source/screens/cpu/prompts.ts';
import type { ProfileSlot } from '../../source/screens/cpu/state.ts';
import { profileSubject } from '../../source/screens/cpu/subject.ts';
import { heapSubject } from '../../source/screens/heap/subject.ts';
import { menuItems } from '../../source/screens/overlay-keys.ts';
import { waitsSubject } from '../../source/screens/waits/subject.ts';
import { sample } from '../commands/run.ts';
import { recordingOf } from '../support/recording.ts';
import { sessionOn } from '../support/session.ts';
import { testSources } from '../support/sources.ts';

const samples = [
  { stack: ['main', 'parse', 'scan'], micros: 600 },
  { stack: ['main', { name: 'get', url: 'file:///app/node_modules/left-pad/index.js' }], micros: 300 },
  { stack: ['(idle)'], micros: 500 },
];

test('the functions of a package are named by it, and one Esc comes back', async () => {
  const bench = sessionOn(samples);
  await bench.press('5', 'home', 'down', 'enter');
  assert.match(bench.text(), /functions? of (left-pad|app)\b/);
  assert.doesNotMatch(bench.text(), /\^.*\$/);
  await bench.press('escape');
  assert.equal(bench.session.get().slots[0].screen, 'packages');
  await bench.press('4');
  assert.doesNotMatch(bench.text(), / of left-pad/);
});

test('by time nothing is selected that is not drawn', async () => {
  const bench = sessionOn(samples);
  await bench.press('2', 'end', '3', 't');
  const { node, model } = bench.session.get().slots[0];
  assert.notEqual(model.recording.strings[model.recording.frames.name[model.tree.frame[node]]], '(idle)');
});

test('the palette finds by letters, after what holds the words, and motions come last', async () => {
  const bench = sessionOn(samples);
  await bench.press('4', ':');
  const menu = bench.session.get().overlay;
  assert.ok(menu?.kind === 'menu');
  assert.match(menuItems({ ...menu, filter: 'goal' })[0].label, /goal/);
  assert.ok(menuItems({ ...menu, filter: 'rvrs' }).some(({ label }) => /reverse/.test(label)));
  assert.equal(menu.items.at(0)?.label === 'up', false);
  assert.match(menu.items.at(-1)!.label, /page|bottom|top|step|open|up|down/);
});

test('the root of the flame graph has on-CPU and wall time, and one name', async () => {
  const bench = sessionOn(samples);
  await bench.press('3', ...Array(8).fill('up'));
  assert.match(bench.text(), /all 900 µs on CPU/);
  assert.match(bench.text(), /^ all/m);
  assert.match(bench.text(), /900 µs on CPU · 1\.40 ms of wall time/);
  assert.doesNotMatch(bench.text(), /\(root\)/);
});

test('G goes to the bottom and L sets a goal, on every screen that has them', async () => {
  const bench = sessionOn(samples);
  await bench.press('4', 'G');
  assert.equal(bench.session.get().overlay, null);
  await bench.press('L');
  assert.match(bench.text(), /goal: (self|total)\(/);
});

test('a goal can be set on the overview: that of the finding which is chosen there', async () => {
  const bench = sessionOn(samples);
  await bench.press('L');
  assert.match(bench.text(), /goal: (self|total)\(/);
  await bench.press('escape', ':', ...'goal');
  const menu = bench.session.get().overlay;
  assert.ok(menu?.kind === 'menu');
  assert.match(menuItems(menu)[0].label, /goal/);
});

test('a large overview lists functions beside some activity; one without room for blank rows has no empty rows', () => {
  const busy = Array.from({ length: 20 }, (_, i) => ({ stack: ['main', `work${i}`], micros: 1000 + i }));
  const rowsOf = (rows: number) => {
    const bench = sessionOn(busy, { rows });
    const lines = bench.text().split('\n');
    const from = lines.findIndex((line) => line.includes('Activity over time'));
    const to = lines.findIndex((line) => line.includes('▴'));
    return { lines, strip: to - from - 1 };
  };
  const large = rowsOf(60);
  assert.ok(large.lines.some((line) => line.includes('Functions, by self')));
  assert.ok(large.lines.some((line) => /work19/.test(line)));
  assert.ok(large.strip >= 8 && large.strip <= 20, String(large.strip));
  let taller = 0;
  for (let rows = 20; rows <= 34; rows++) {
    const { lines, strip } = rowsOf(rows);
    const isClose = !lines.some((line, y) => y > 3 && line === '' && lines[y + 1]?.startsWith(' CPU time'));
    if (isClose && strip > 1) taller++;
  }
  assert.ok(taller > 0, 'what blank rows would not fit in, activity takes');
});

test('a suggested limit is never 0, and of what calls others about these', async () => {
  const bench = sessionOn([
    { stack: ['main', 'parse'], micros: 99_800 },
    { stack: ['main', 'rare'], micros: 200 },
  ]);
  const suggested = async (name: string) => {
    await bench.press('4', '/', ...name, 'enter', 'L');
    const { overlay } = bench.session.get();
    await bench.press('escape', 'escape');
    return overlay?.kind === 'prompt' ? overlay.text : '';
  };
  assert.equal(await suggested('rare'), 'self(rare) <= 1%');
  assert.equal(await suggested('parse'), 'self(parse) <= 50%');
  assert.equal(await suggested('^main$'), 'total(main) <= 50%');
});

test('a diagnosis that fails says why in place of its findings, and all else works', async () => {
  const world = { diagnose: () => Promise.reject(new Error('the diagnosis failed: out of memory')) };
  const bench = sessionOn([samples, samples], { world });
  assert.match(bench.text(), /Looking for causes…/);
  await bench.session.diagnose();
  for (const key of ['1', 'r', ']', '1']) {
    await bench.press(key);
    assert.match(bench.text(), /No findings: the diagnosis failed: out of memory/);
    assert.doesNotMatch(bench.text(), /Looking for causes/);
  }
  await bench.press('e', 'enter');
  assert.match(bench.text(), /the diagnosis failed: out of memory/);
  assert.doesNotMatch(bench.text(), /Still diagnosing/);
  await bench.press('4');
  assert.match(bench.text(), /scan/);
});

test('without colours nothing is promised to be brighter', async () => {
  const bench = sessionOn(samples);
  await bench.press('3');
  assert.doesNotMatch(bench.text(), /brighter/);
});

test('a letter without a meaning says where the keys are listed', async () => {
  const bench = sessionOn(samples);
  await bench.press('4', 'Q');
  assert.match(bench.text(), /Q does nothing on this screen · \? lists its keys/);
});

test('the footer is clicked as its keys are pressed', async () => {
  const bench = sessionOn(samples);
  const x = bench.row(35).indexOf('call tree');
  bench.session.dispatch({ type: 'click', x, y: 35 });
  assert.equal(bench.session.get().slots[0].screen, 'tree');
  bench.session.dispatch({ type: 'click', x: bench.row(35).indexOf('help'), y: 35 });
  assert.equal(bench.session.get().overlay?.kind, 'help');
  bench.session.dispatch({ type: 'click', x: 2, y: 5 });
  bench.session.dispatch({ type: 'click', x: bench.row(35).indexOf('help') - 4, y: 35 });
  assert.equal(bench.session.get().overlay, null, 'between two hints is nothing');
});

test('a search says which of how many is selected', async () => {
  const bench = sessionOn(samples);
  await bench.press('2', '/', ...'main|scan', 'enter');
  assert.match(bench.text(), /· \d of \d/);
});

test('a match that is folded into a row of the call tree is counted, and n leads on from it', async () => {
  const bench = sessionOn([
    { stack: ['main', 'emit', 'a', 'work'], micros: 600 },
    { stack: ['main', 'b', 'emit', 'c', 'work'], micros: 300 },
  ]);
  await bench.press('2', '/', ...'emit', 'enter');
  const selected = () => bench.session.get().slots[0].node;
  assert.match(bench.text(), /emit › a/);
  assert.match(bench.text(), /· 1 of 2/);
  const first = selected();
  await bench.press('n');
  assert.match(bench.text(), /· 2 of 2/);
  assert.notEqual(selected(), first);
  await bench.press('n');
  assert.equal(selected(), first);
});

test('tree and flame graph open at what the answer is about, until somebody has gone anywhere', async () => {
  // Own code is one of several things that Node's loop runs: the heaviest path alone ends above it.
  const split = [
    ...Array.from({ length: 6 }, (_, i) => ({
      stack: ['loop', { name: `io${i}`, url: 'node:net' }],
      micros: 150,
    })),
    { stack: ['loop', 'handle', 'slow'], micros: 120 },
    { stack: ['loop', 'handle'], micros: 20 },
  ];
  const lever = (bench: ReturnType<typeof sessionOn>) => {
    const { model } = bench.session.get().slots[0];
    const frame = [...model.functions.order].find((one) => nameOf(model, one) === 'slow')!;
    bench.session.dispatch({
      type: 'levers',
      slot: 0,
      diagnosed: model,
      levers: [{ name: 'slow', frames: [frame], under: [] } as unknown as Lever],
    });
    const { node } = bench.session.get().slots[0];
    return nameOf(model, model.tree.frame[node]);
  };
  const bench = sessionOn(split);
  assert.equal(lever(bench), 'slow');
  await bench.press('2');
  assert.match(bench.text(), /▾ handle[\s\S]*slow/);
  const gone = sessionOn(split);
  await gone.press('2', 'end', '1');
  assert.notEqual(lever(gone), 'slow');
});

test('/ searches the functions from screens that have none, and Esc comes back', async () => {
  for (const from of ['1', '6', '7']) {
    const bench = sessionOn(samples);
    await bench.press('4', '/', ...'main', 'enter', from);
    const { screen } = bench.session.get().slots[0];
    await bench.press('/', ...'sca');
    assert.match(bench.text(), /search: sca/);
    assert.match(bench.row(4), /scan/);
    assert.doesNotMatch(bench.text(), /left-pad/);
    await bench.press('enter', 'enter');
    assert.equal(bench.session.get().slots[0].screen, 'function');
    await bench.press('escape', 'escape', 'escape');
    assert.equal(bench.session.get().slots[0].screen, screen);
  }
});

test('the column that a table is sorted by is marked', async () => {
  const bench = sessionOn(samples);
  await bench.press('4');
  assert.match(bench.row(3), /▼self/);
  await bench.press('s', 'S');
  assert.match(bench.row(3), /▲total/);
});

test('tabs are called the same at every width, and recommendations are in sight', () => {
  for (const { screens, tabs, findings } of [profileSubject, heapSubject, waitsSubject]) {
    const shown = screens.slice(0, tabs) as { id: string; title: string; tab?: string }[];
    const wide = layTabs(400, shown, shown[0].id, findings).map(({ text }) => text);
    for (const columns of [40, 60, 80, 100, 120, 200])
      for (const { id } of shown) {
        const there = layTabs(columns, shown, id, findings);
        for (const [i, { text, x, screen }] of there.entries()) {
          const isNamed = text === wide[i];
          assert.ok(isNamed || (text === wide[i].split(' ')[0] && screen !== id), text);
          if (columns >= 60 && screen === findings) assert.ok(isNamed, `no recommendations at ${columns}`);
          assert.ok(x + text.length < columns, `${text} at ${x} of ${columns}`);
        }
      }
  }
  const profile = profileSubject.screens as never;
  const whole = layTabs(80, profile, 'overview', 'findings');
  assert.ok(
    whole.every(({ text }) => text.includes(' ')),
    'all of a profile at 80 columns',
  );
});

test('with room the overview shows all that changes, and activity as high as there is room', async () => {
  const bench = sessionOn(samples, { columns: 120, rows: 60 });
  const blank = bench.session.paint({ columns: 120, rows: 60 }).filter((row) => row.trim() === '').length;
  assert.ok(blank < 10, `${blank} blank rows`);
});

test('a drag that goes nowhere, or where there is nothing to drag, is a click where it began', async () => {
  const bench = sessionOn(samples, { columns: 120, rows: 40 });
  const { dispatch, get } = bench.session;
  const rows = bench.text().split('\n');
  const strip = rows.findIndex((row) => row.includes('Activity over time')) + 1;
  dispatch({ type: 'drag', from: { x: 30, y: strip }, to: { x: 30, y: strip + 4 }, done: true });
  assert.equal(get().slots[0].mark, null);
  assert.equal(get().slots[0].slices.overview.column, 28);
  dispatch({ type: 'drag', from: { x: 30, y: strip }, to: { x: 60, y: 1 }, done: false });
  assert.ok(get().slots[0].mark);
  await bench.press('escape');
  assert.equal(get().slots[0].mark, null, 'Esc gives it up');
  const tab = rows[1].indexOf('4 Functions');
  dispatch({ type: 'drag', from: { x: tab, y: 1 }, to: { x: tab + 3, y: 2 }, done: true });
  assert.equal(get().slots[0].screen, 'functions');
});

test('the lead shows what changes of a long line, as it was and as it would be', () => {
  const loop = 'for (const order of orders) for (const line of order.lines) ';
  const rows = changeRows(
    `  const skus = [];\n  ${loop}if (!skus.includes(line.sku)) skus.push(line.sku);`,
    `  const skus = [];\n  const skusSet = new Set();\n  ${loop}if (!skusSet.has(line.sku)) {\n    skus.push(line.sku);\n  }`,
    70,
  ).map((row) => row.map(({ text }) => text).join(''));
  assert.equal(rows.length, 2);
  assert.match(rows[0], /^- ….*skus\.includes/);
  assert.match(rows[1], /^\+ ….*skusSet\.has/);
  for (const row of rows) assert.ok(row.length <= 70, row);
});

test('a function has the same share, the same ± and the same suggested limit on every screen', async () => {
  const few = [
    ...Array.from({ length: 30 }, () => ({ stack: ['main', 'other'], micros: 1000 })),
    ...Array.from({ length: 12 }, () => ({ stack: ['main', 'parse'], micros: 1000 })),
  ];
  const bench = sessionOn(few, { columns: 200, rows: 40 });
  const share = (text: string | undefined) => /(\d+(?:\.\d)?) % ±(\d+(?:\.\d)?)/.exec(text ?? '')?.[0];
  await bench.press('4', 'down');
  const inTable = share(
    bench
      .text()
      .split('\n')
      .find((row) => /parse/.test(row)),
  );
  assert.match(inTable ?? '', /^29 % ±1\d/);
  await bench.press('L');
  const limit = /goal: (self\(parse\) <= [\d.]+%)/.exec(bench.text())?.[1];
  assert.ok(limit);
  await bench.press('escape', '6');
  assert.equal(share(/self .*/.exec(bench.text())?.[0]), inTable);
  await bench.press('L');
  assert.ok(bench.text().includes(`goal: ${limit}`));
  await bench.press('escape', '3');
  assert.equal(share(/· self .*/.exec(bench.text())?.[0]), inTable);
  await bench.press('2');
  assert.equal(
    share(
      bench
        .text()
        .split('\n')
        .find((row) => /parse/.test(row)),
    ),
    inTable,
  );
});

test('where the time goes is there before its causes, and a lever that is chosen stays so when they come', async () => {
  const lever = (text: string, frame: number): Lever => ({
    ...{ kind: 'function', name: text, url: '', line: null, column: null, package: null, text },
    ...{ share: 0.4, selfShare: 0.4, sentence: '', under: [], frames: [frame] },
  });
  const levers = [lever('parse', 1), lever('scan', 2)];
  let found: (diagnosis: Diagnosis) => void = () => {};
  const world = {
    diagnose: (_: unknown, where: (levers: Lever[]) => void) => {
      where(levers);
      return new Promise<Diagnosis>((resolve) => {
        found = resolve;
      });
    },
  };
  const bench = sessionOn(samples, { world });
  const diagnosed = bench.session.diagnose();
  assert.match(
    bench.text(),
    /Looking for causes…\s+Where the time goes, by what you can change\s+parse .*\s+scan /,
  );
  await bench.press('down');
  const { findings } = diagnose(bench.session.get().slots[0].model, { sources: testSources() });
  found({ findings, levers });
  await diagnosed;
  assert.doesNotMatch(bench.text(), /Looking for causes/);
  await bench.press('enter');
  const { screen, frame } = bench.session.get().slots[0];
  assert.deepEqual([screen, frame], ['function', 2]);
});

test('the worker tells where the time goes before it reads any source', async () => {
  const [opened] = await openRecording(sample('order-service.cpuprofile'));
  assert.ok(opened.kind === 'profile');
  const told: Lever[][] = [];
  const { levers } = await diagnoseInBackground(
    { model: opened.model, roots: [sample('programs')] },
    undefined,
    (early) => told.push(early),
  );
  assert.equal(told.length, 1);
  assert.equal(told[0][0].text, levers[0].text);
  opened.close();
});

test('a short table of packages shows what the chosen one consists of', async () => {
  const bench = sessionOn(samples);
  await bench.press('5', 'home');
  assert.match(
    bench.text(),
    /Functions of left-pad, by self\n.* get |Functions of \(app\), by self\n.* scan /,
  );
  await bench.press('tab', 'end');
  assert.match(bench.text(), /Functions of \S+, by self\n/);
});

test('threads of one run are offered, the heaviest first; files that were made apart are not', () => {
  const slotOf = (thread: number, startMicros: number, micros: number) => {
    const file = `CPU.20261128.010203.10.${thread}.00${thread}.cpuprofile`;
    const recording = recordingOf(
      [{ stack: ['main', { name: 'work', url: 'file:///app/pool.js' }], micros }],
      {
        file,
      },
    );
    recording.timeline.startMicros = startMicros;
    return { title: file, whole: buildModel(recording, WHOLE) } as ProfileSlot;
  };
  const menu = threadsMenu([slotOf(0, 1000, 300), slotOf(1, 1100, 600)]);
  assert.equal(menu?.title, 'Which thread?');
  assert.deepEqual(
    menu.items.map(({ label, note }) => [label, note]),
    [
      ['worker pool.js', '67 % of CPU time · 1 sample'],
      ['pool.js', '33 % of CPU time · 1 sample'],
    ],
  );
  assert.equal(threadsMenu([slotOf(0, 1000, 300), slotOf(1, 5000, 600)]), null);
});

test('of a template the lead shows what is new, not the first line of what it stands for', () => {
  const text = (before: string, after: string) =>
    changeRows(before, after, 80).map((row) => row.map((part) => part.text).join(''));
  const before = 'async function price(item) {\n  return fetch(item);\n}';
  assert.deepEqual(text(before, 'const all = await Promise.all(items.map(price));'), [
    '+ const all = await Promise.all(items.map(price));',
  ]);
  assert.deepEqual(text('a();\nb();', 'b();'), ['- a();']);
});
