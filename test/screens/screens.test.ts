import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CpuModel } from '../../source/cpu/model.ts';
import { nameOf } from '../../source/cpu/query.ts';
import { diagnose } from '../../source/diagnose/diagnose.ts';
import type { Finding } from '../../source/diagnose/finding.ts';
import { markdownReport } from '../../source/report/markdown.ts';
import type { ProfileSlot } from '../../source/screens/cpu/state.ts';
import type { SampleSpec } from '../support/recording.ts';
import { sessionOn } from '../support/session.ts';
import { testSources } from '../support/sources.ts';

const samples: SampleSpec[] = [
  { stack: ['main', 'parse', 'scan'], micros: 600, line: 3 },
  { stack: ['main', 'parse'], micros: 100, line: 5 },
  { stack: ['(garbage collector)'], micros: 50 },
  {
    stack: ['main', { name: 'get', url: 'file:///app/node_modules/left-pad/index.js', line: 6 }],
    micros: 150,
  },
  { stack: ['(idle)'], micros: 500 },
  { stack: ['main', { name: 'emit', url: 'node:events', line: 400 }, 'onData'], micros: 100 },
];

test('the overview says how long, how much on CPU, where the time went, and the tasks', async () => {
  const bench = sessionOn(samples);
  const text = bench.text();
  assert.match(
    text,
    /CPU profile of 1\.50 ms · 1\.00 ms on CPU · 6 samples, median interval 150 µs · 6 functions/,
  );
  assert.match(text, /app .* 80 % {2}800 µs/);
  assert.match(text, /dependencies .* 15 % {2}150 µs/);
  assert.match(text, /garbage collector .* 5.0 % {2}50\.0 µs/);
  assert.match(text, /idle .* 33 % of wall {2}500 µs/);
  assert.match(text, /2 tasks · p50 100 µs · longest 900 µs$/m);
  assert.match(text, /3 of 4 functions use 85 % of CPU time: scan, get, parse/);
});

test('one arrives on the hot function, with its path open, whichever screen one goes to', async () => {
  const bench = sessionOn(samples);
  await bench.press('2');
  assert.match(bench.text(), /95 %.*▾ main/);
  const slot = bench.session.get().slots[0];
  const line = slot.slices.tree.lines[slot.slices.tree.place.cursor];
  assert.equal(line.total, 600);
  await bench.press('6');
  assert.match(
    bench.text(),
    /scan {2}app {2}\/app\/main\.js:1:1\n self 60 % ±60 \(600 µs, 1 sample\) · total 60 % ±60 \(600 µs\)/,
  );
  await bench.press('4');
  assert.match(bench.row(4), /60 % +600 µs .* scan/);
});

test('the tree shows total and self of every line, and opens and closes', async () => {
  const bench = sessionOn(samples);
  await bench.press('2');
  assert.match(bench.text(), / 70 % +700 µs .* 10 % +100 µs +▾ parse +app\/main\.js:1/);
  assert.match(bench.text(), / 60 % +600 µs .* 60 % +600 µs +scan/);
  await bench.press('left', 'left');
  assert.doesNotMatch(bench.text(), / 600 µs .*scan/);
  assert.match(bench.text(), /▸ parse/);
  await bench.press('space');
  assert.match(bench.text(), /▾ parse/);
  await bench.press('i');
  assert.match(bench.text(), /bottom-up/);
  assert.match(bench.text(), / 15 % +150 µs .*get/);
});

test('a chain without time of its own is one line', async () => {
  const bench = sessionOn([
    { stack: ['a', 'b', 'c', 'work'], micros: 10 },
    { stack: ['other'], micros: 2 },
  ]);
  await bench.press('2');
  assert.match(bench.text(), /a › b › c › work/);
});

test('functions: sorted, filtered, and back', async () => {
  const bench = sessionOn(samples);
  await bench.press('4', 's');
  assert.match(bench.row(2), /6 functions, by total/);
  assert.match(bench.row(4), /main/);
  await bench.press('&', 'e', 'm', 'i', 't', 'enter');
  assert.match(bench.row(2), /1 function matching emit/);
  assert.match(bench.row(4), /emit .*node:events:401/);
  await bench.press('escape');
  assert.match(bench.row(2), /6 functions/);
});

/** f00, the hottest, to f79; the path that one arrives on ends at `deep`, which has the least. */
const ladder: SampleSpec[] = [
  ...Array.from({ length: 80 }, (_, i) => ({
    stack: [`f${String(i).padStart(2, '0')}`],
    micros: 1000 - 10 * i,
  })),
  ...Array.from({ length: 100 }, (_, i) => ({ stack: ['top', `g${i}`], micros: 50 + i })),
];

test('functions: at first sight the hottest, afterwards the selected one', async () => {
  const bench = sessionOn(ladder);
  const selected = () => {
    const { frame, model } = bench.session.get().slots[0];
    return nameOf(model, frame);
  };
  assert.equal(selected(), 'top');
  await bench.press('4');
  assert.match(bench.row(4), /f00/);
  assert.equal(selected(), 'f00');
  await bench.press('2', 'end');
  const there = selected();
  assert.match(there, /^g|^f7/);
  await bench.press('4');
  assert.equal(selected(), there);
  assert.match(bench.text(), new RegExp(there));
});

test('functions: another order begins at its top and marks its column; a filter keeps what is selected', async () => {
  const bench = sessionOn(ladder);
  const selected = () => {
    const { frame, model } = bench.session.get().slots[0];
    return nameOf(model, frame);
  };
  const cursor = () => bench.session.get().slots[0].slices.functions.place.cursor;
  await bench.press('4', 'down', 'down', 'down');
  assert.equal(selected(), 'f03');
  await bench.press('s');
  assert.equal(cursor(), 0);
  assert.match(bench.text(), /▼total/);
  await bench.press('down', 'S');
  assert.equal(cursor(), 0);
  assert.match(bench.text(), /▲total/);
  // The heads are clickable: another column, and its own again.
  const head = bench.text().split('\n')[3];
  for (const mark of ['▼self', '▲self']) {
    bench.session.dispatch({ type: 'click', x: head.indexOf('self') + 1, y: 3 });
    assert.match(bench.text(), new RegExp(mark));
  }
  bench.session.dispatch({ type: 'click', x: head.indexOf('self') + 1, y: 3 });
  await bench.press('down', 'down', 'down');
  assert.equal(selected(), 'f03');
  await bench.press('&', 'f', '0');
  assert.equal(selected(), 'f03');
  await bench.press('8');
  assert.equal(selected(), 'f08');
  await bench.press('escape');
  assert.equal(selected(), 'f03');
});

test('packages and files', async () => {
  const bench = sessionOn(samples);
  await bench.press('5');
  assert.match(bench.text(), / 15 % +150 µs .* left-pad/);
  assert.match(bench.text(), / 80 % +800 µs .*\(app\)/);
  await bench.press('tab');
  assert.match(bench.text(), / \/app\/main\.js/);
  assert.doesNotMatch(bench.text(), /file:/);
});

test('callers and callees of a function, walked and walked back', async () => {
  const bench = sessionOn(samples);
  await bench.press('6');
  assert.match(bench.text(), /called by \(1\)/);
  await bench.press('tab', 'enter');
  assert.match(bench.text(), / parse {2}app/);
  assert.match(bench.text(), /calls \(1\)[\s\S]* 86 %.*scan/);
  await bench.press('escape');
  assert.match(bench.text(), / scan {2}app/);
  assert.ok(bench.asked.includes('source file:///app/main.js'));
});

test('hiding internals gives their time to the caller, on every screen, and 0 brings them back', async () => {
  const bench = sessionOn(samples);
  await bench.press('4', '.');
  assert.match(bench.row(0), /hidden: internals/);
  assert.doesNotMatch(bench.text(), /emit/);
  await bench.press('.');
  assert.match(bench.row(0), /hidden: internals, dependencies/);
  assert.doesNotMatch(bench.text(), / get /);
  await bench.press('0');
  assert.match(bench.text(), /emit/);
  assert.doesNotMatch(bench.row(0), /hidden/);
});

test('hidden time that nothing visible called is a row of its own', async () => {
  const bench = sessionOn([
    { stack: ['main'], micros: 800 },
    { stack: [{ name: 'tick', url: 'node:timers' }], micros: 200 },
  ]);
  assert.doesNotMatch(bench.text(), /hidden/);
  await bench.press('.');
  assert.match(bench.text(), /hidden \(no visible caller\) .* 20 % {2}200 µs/);
  assert.doesNotMatch(bench.text(), /\(program\) .*%/);
});

test('a time range marked on the strip counts on every screen', async () => {
  const bench = sessionOn(samples, { columns: 120 });
  await bench.press('v', ...Array(38).fill('right'), 'v');
  const range = bench.session.get().slots[0].model.view.range!;
  assert.equal(range.from, 0);
  assert.ok(range.to > 490 && range.to < 520, `${range.to}`);
  await bench.press('4');
  assert.match(bench.row(4), /100 % .*scan/);
  assert.match(bench.row(0), /0 ms–50\d µs/);
});

test('findings follow the marked range, and what is exported with them', async () => {
  const reports: string[] = [];
  const world = {
    diagnose: async (model: CpuModel) => diagnose(model, { sources: testSources() }),
    exportReport: async (slots: readonly ProfileSlot[], index: number, findings: Finding[]) => {
      const { diagnosed, levers, method } = slots[index];
      reports.push(markdownReport(diagnosed, { findings, levers }, method, { top: 10 }));
      return true;
    },
  };
  // A hundred samples of one function, then two hundred of another.
  const both = ['early', 'late', 'late'].flatMap((name) =>
    Array.from({ length: 100 }, () => ({ stack: ['main', name], micros: 1000 })),
  );
  const bench = sessionOn(both, { columns: 120, world });
  await bench.session.diagnose();
  const titles = () => bench.session.get().slots[0].findings!.map(({ title }) => title);
  assert.match(titles().join('\n'), /late/);
  await bench.press('v', ...Array(36).fill('right'), 'v');
  assert.match(bench.row(0), /0 ms–9\d\.\d ms/);
  await bench.press('r');
  assert.match(titles().join('\n'), /early/);
  assert.doesNotMatch(titles().join('\n'), /late/);
  assert.match(bench.text(), /`early` uses 100 % of CPU time/);
  await bench.press('e', 'enter');
  assert.match(reports[0], /Only what ran between 0 ms and 9\d\.\d ms of the recording is counted/);
  assert.match(reports[0], /`early` \| 100 %/);
  assert.doesNotMatch(reports[0], /`late`/);
  await bench.press('escape', '0');
  assert.match(titles().join('\n'), /late/);
  await bench.press('.', 'r');
  assert.match(bench.row(0), /findings: all code/);
});

test('the flame graph: zoom, callers above, back, by time', async () => {
  const bench = sessionOn(samples);
  await bench.press('3');
  assert.match(bench.text(), /all 1\.00 ms on CPU/);
  assert.match(
    bench.text(),
    /scan {2}\/app\/main\.js:1:1\n total 600 µs \(60 % ±60\) · self 600 µs \(60 % ±60, 1 sample\) · 86 % of caller's time/,
  );
  await bench.press('up', 'enter');
  assert.match(bench.row(3), /^ all /);
  assert.match(bench.row(4), /main/);
  assert.match(bench.row(5), /│parse/);
  await bench.press('escape', 't');
  assert.match(bench.row(2), /╵0 ms .*╵750 µs/);
  assert.match(bench.row(6), /\(garb.*\)|│/);
});

test('by time, zooming out shows the caller’s own time around what was shown', async () => {
  const bench = sessionOn([
    { stack: ['main', 'first', 'inner'], micros: 400 },
    { stack: ['other'], micros: 300 },
    { stack: ['main', 'second', 'inner'], micros: 100 },
    { stack: ['main', 'second'], micros: 200 },
  ]);
  await bench.press('3', 't', 'home', 'down', 'right', 'right', 'down', 'down', 'enter');
  assert.match(bench.text(), /│inner/);
  assert.doesNotMatch(bench.text(), /│other|│first/);
  await bench.press('escape');
  assert.match(bench.text(), /│second/);
  assert.doesNotMatch(bench.text(), /│other|│first/);
  await bench.press('escape');
  assert.match(bench.text(), /│other/);
  assert.match(bench.text(), /│first/);
});

test('the flame graph says that there is more below, and End goes there', async () => {
  const bench = sessionOn(deep(90), { rows: 24 });
  await bench.press('3', 'home');
  assert.match(bench.row(2), /⋯ more below/);
  await bench.press('end');
  assert.match(bench.text(), /│d89/);
  assert.doesNotMatch(bench.row(2), /below/);
});

test('the flame graph folds recursion and the wrappers of a module of Node; Enter unfolds, search finds inside', async () => {
  const http = (name: string) => ({ name, url: 'node:_http_server', line: 1 });
  const visits = Array(6).fill(['visit', 'visitEach']).flat();
  const bench = sessionOn([
    { stack: [http('onRequest'), http('emit'), http('handle'), 'main', ...visits, 'leaf'], micros: 900 },
    { stack: ['main', 'other'], micros: 100 },
  ]);
  await bench.press('3');
  assert.match(bench.text(), /│http ×3/);
  assert.match(bench.text(), /│visit ×6/);
  // A last visitEach, which calls no visit again, is a box of its own.
  assert.equal(bench.text().match(/│visitEach/g)?.length, 1);
  await bench.press('home', 'down');
  assert.match(bench.text(), /3 calls folded: Enter unfolds/);
  await bench.press('enter');
  for (const name of ['onRequest', 'emit', 'handle']) assert.match(bench.text(), new RegExp(`│${name}\\b`));
  await bench.press('0', '/', ...'emit', 'enter');
  assert.match(bench.text(), /│http ×3/);
  assert.match(bench.text(), /^ emit {2}node:_http_server/m);
  await bench.press('up', 'down', 'down');
  assert.match(bench.text(), /^ main /m);
});

test('the flame graph first shows a narrow function below very many callers with the screen full', async () => {
  const callers = Array.from({ length: 90 }, (_, i) => `d${String(i).padStart(2, '0')}`);
  const others = Array.from({ length: 18 }, (_, i) => ({ stack: [`other${i}`], micros: 50 }));
  const bench = sessionOn([{ stack: [...callers, 'hot'], micros: 300 }, ...others], { rows: 24 });
  await bench.press('3');
  assert.match(bench.text(), /callers further up/);
  assert.match(bench.text(), /│hot +$/m);
  assert.doesNotMatch(bench.text(), /above/);
  await bench.press('0', 'home');
  assert.match(bench.text(), /│d00 +│ +│/);
});

test('what matches a pattern is hidden, its time its caller’s', async () => {
  const bench = sessionOn(samples);
  await bench.press('4', 'X', ...'^sca', 'enter');
  assert.match(bench.text(), /hidden: .*\/\^sca\//);
  assert.doesNotMatch(bench.text(), / scan /);
  assert.match(bench.text(), /70 % +700 µs .* parse /);
  await bench.press('X');
  assert.match(bench.text(), /hide names or files that match: \^sca/);
  await bench.press('^u', 'enter');
  assert.match(bench.text(), / scan /);
});

/** A stack of so many frames. */
const deep = (n: number): SampleSpec[] => [
  { stack: Array.from({ length: n }, (_, i) => `d${String(i).padStart(2, '0')}`), micros: 100 },
];

test('the flame graph: what is hidden above is said, and nothing is where there is room again', async () => {
  const bench = sessionOn(deep(30), { rows: 24 });
  await bench.press('3');
  assert.match(bench.row(2), /⋯ 1[0-9] rows above/);
  assert.match(bench.text(), /│d29/);
  bench.session.dispatch({ type: 'resize', size: { columns: 120, rows: 45 } });
  assert.match(bench.row(3), /all 100 µs on CPU/);
  assert.match(bench.text(), /│d29/);
  assert.doesNotMatch(bench.text(), /above/);
  const taller = sessionOn(deep(60), { rows: 40 });
  await taller.press('3', 'home', ...Array(25).fill('down'));
  for (const rows of [20, 40]) taller.session.dispatch({ type: 'resize', size: { columns: 120, rows } });
  assert.match(taller.row(3), /all 100 µs on CPU/);
  bench.session.dispatch({ type: 'resize', size: { columns: 120, rows: 30 } });
  await bench.press('pageup', 'pageup');
  assert.match(bench.row(3), /all 100 µs on CPU/);
  await bench.press('pagedown', 'pagedown');
  assert.match(bench.row(25), /│d29/);
});

test('marking by time: what is marked is said, and how to give up', async () => {
  const bench = sessionOn(samples, { columns: 130 });
  await bench.press('3', 't', 'v');
  assert.match(bench.text(), /Marking 0 ms–60\d µs: .*Esc cancels/);
  await bench.press('right');
  assert.match(bench.text(), /Marking 0 ms–75\d µs/);
  assert.match(bench.row(35), /Esc cancel/);
  await bench.press('v', '1');
  assert.match(bench.text(), /━/);
  await bench.press('0', 'home', 'v', 'v');
  assert.match(bench.text(), /━ ▴ 0 ms/);
});

test('a range is marked on one screen: another one cancels it', async () => {
  for (const keys of [['1'], ['3', 't']])
    for (const other of ['4', '5', 'r', '2']) {
      const bench = sessionOn(samples, { columns: 130 });
      await bench.press(...keys, 'v');
      assert.match(bench.text(), /Marking /, keys.join());
      await bench.press(other);
      assert.doesNotMatch(bench.text(), /Marking |Esc cancel/, other);
      assert.equal(bench.session.get().slots[0].mark, null);
    }
});

test('where there is no time order none is offered', async () => {
  const bench = sessionOn(samples);
  const { recording } = bench.session.get().slots[0].whole;
  const bare = { ...recording, timeline: { ...recording.timeline, count: 0 } };
  const slot = bench.session.get().slots[0];
  Object.assign(slot, { model: { ...slot.model, recording: bare } });
  await bench.press('3');
  assert.doesNotMatch(bench.row(35), /by time/);
  await bench.press('t');
  assert.match(bench.row(34), /No samples in time order/);
});

test('idle time is of wall time, and says so; nothing is over 100 %', async () => {
  const bench = sessionOn(samples);
  await bench.press('3', 'home');
  assert.match(bench.text(), /1\.00 ms on CPU · 1\.50 ms of wall time/);
  await bench.press('2');
  assert.match(bench.text(), /33 %.*\(idle\) of wall/);
});

test('a search begins at the heaviest match, counts from there, and comes round', async () => {
  const bench = sessionOn([
    { stack: ['main', 'a', 'parse'], micros: 100 },
    { stack: ['main', 'b', 'parse'], micros: 300 },
    { stack: ['main', 'c', 'parse'], micros: 200 },
    { stack: ['other'], micros: 1000 },
  ]);
  const total = () => {
    const { model, node } = bench.session.get().slots[0];
    return model.tree.total[node];
  };
  await bench.press('3', '/', ...'parse', 'enter');
  for (const [nth, micros] of [300, 200, 100].entries()) {
    assert.equal(total(), micros);
    assert.match(bench.text(), new RegExp(`${nth + 1} of 3`));
    await bench.press('n');
  }
  assert.equal(total(), 300);
  await bench.press('N');
  assert.equal(total(), 100);
});

test('6 again shows callers and callees as flame graphs around the function; Enter goes there', async () => {
  const bench = sessionOn([
    { stack: ['main', 'read', 'parse', 'scan'], micros: 300 },
    { stack: ['main', 'write', 'parse', 'scan', 'parse', 'emit'], micros: 600 },
    { stack: ['main', 'parse'], micros: 100 },
    { stack: ['other'], micros: 1000 },
  ]);
  await bench.press('4', '&', ...'parse', 'enter', '6', '6');
  const rows = bench.text().split('\n');
  const rowOf = (name: string) => rows.findIndex((row) => row.includes(`│${name}`));
  assert.ok(rowOf('write') > 0 && rowOf('write') < rowOf('parse') && rowOf('parse') < rowOf('scan'));
  assert.match(rows[rowOf('write')], /│write +│read +│main/);
  assert.doesNotMatch(bench.text(), /│other/);
  // A recursive call is part of the outer one, and the root calls nobody.
  assert.match(bench.text(), /total 1\.00 ms \(50 %/);
  await bench.press('up');
  assert.match(bench.text(), /60 % of parse is called through it · 600 µs/);
  await bench.press('right');
  assert.match(bench.text(), /30 % of parse is called through it · 300 µs/);
  await bench.press('down', 'down');
  assert.match(bench.text(), /90 % of parse · 900 µs/);
  await bench.press('enter');
  assert.match(bench.row(2), /scan/);
  assert.match(bench.text(), /callers above, callees below/);
  await bench.press('escape');
  assert.match(bench.row(2), /parse/);
  await bench.press('6');
  assert.match(bench.text(), /called by \(3\)/);
});

test('call tree: a wider terminal shows no less of a name, and a function without one has its file', async () => {
  const name = 'n'.repeat(120);
  let before = 0;
  for (const columns of [60, 80, 99, 100, 119, 120, 139, 140, 160, 200]) {
    const bench = sessionOn(
      [
        { stack: [name], micros: 100 },
        { stack: [{ name: '', url: 'file:///app/rows.js', line: 11 }], micros: 100 },
      ],
      { columns },
    );
    await bench.press('2');
    assert.match(bench.text(), /(\(anonymous\) +app\/)?rows\.js:12/, `${columns} columns`);
    const shown = bench.text().match(/n+…n+/)?.[0].length ?? 120;
    assert.ok(columns > 80 ? shown >= before : true, `${columns} columns: ${shown} after ${before}`);
    if (columns === 80) before = shown;
  }
});

test('call tree: calls of a function by itself are one name in a chain', async () => {
  const bench = sessionOn([{ stack: ['main', 'visit', 'visit', 'visit', 'leaf'], micros: 100 }]);
  await bench.press('2');
  assert.match(bench.text(), /main › visit ×3 › leaf/);
});

test('what is on the screen can be searched for', async () => {
  const bench = sessionOn([
    { stack: ['main', { name: '', url: 'file:///app/rows.js', line: 11 }], micros: 300 },
    { stack: ['main'], micros: 100 },
  ]);
  for (const typed of ['anonymous', '\\(anonymous\\)', 'rows.js:12', 'app/rows.js']) {
    await bench.press('2', '/', ...typed);
    assert.match(bench.text(), /matches 1 function, 75 %/, typed);
    await bench.press('escape');
  }
});

test('a search says what share of the time it matches, and goes there', async () => {
  const bench = sessionOn(samples);
  await bench.press('2', '/', 'g', 'e', 't');
  assert.match(bench.text(), /“get” matches 1 function, 15 % of CPU time/);
  await bench.press('enter');
  const slot = bench.session.get().slots[0];
  assert.equal(slot.model.tree.total[slot.node], 150);
});

test('a terminal that is too small says so; nothing is ever wider than it', async () => {
  const bench = sessionOn(samples, { columns: 30, rows: 8 });
  assert.match(bench.text().replace(/\n/g, ' '), /culprit needs 40×10 cells; this is 30×8\./);
  for (const [columns, rows] of [
    [40, 10],
    [80, 24],
    [120, 40],
    [200, 60],
  ]) {
    for (const screen of '1234567') {
      const sized = sessionOn(samples, { columns, rows });
      await sized.press(screen);
      const lines = sized.text().split('\n');
      assert.equal(lines.length, rows);
      for (const line of lines) assert.ok([...line].length <= columns, `${screen} at ${columns}: ${line}`);
    }
  }
});

test('escape sequences in names are shown, never sent', async () => {
  const bench = sessionOn([
    { stack: [{ name: 'evil\x1b[2J\u202ename', url: 'file:///a/\x07b.js' }], micros: 10 },
  ]);
  for (const screen of '1234567') {
    await bench.press(screen);
    const text = bench.text();
    assert.doesNotMatch(text, /\x1b|\u202e|\x07/);
  }
  assert.match(bench.text() + '', /./);
  await bench.press('4');
  assert.match(bench.text(), /evil␛\[2J⟨U\+202E⟩name/);
});
