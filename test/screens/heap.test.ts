import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { bytes, count } from '../../source/format/numbers.ts';
import type { HeapModel } from '../../source/heap/model.ts';
import { heapReport } from '../../source/heap/summary.ts';
import { textDominators } from '../../source/report/dominators.ts';
import { heapSubject } from '../../source/screens/heap/subject.ts';
import { actionFor, bindingsOn } from '../../source/screens/keys.ts';
import { HEAP_SCREENS } from '../../source/screens/screen-ids.ts';
import { reducer } from '../../source/screens/update.ts';
import { modelOf } from '../heap/build.ts';
import { recordHeaps } from '../heap/record.ts';
import { heapSessionOn, openedHeap } from '../support/heap-session.ts';
import { assertReadable, LEVELS, OWN_THEMES } from '../support/readable.ts';

/** A service that forgets no session, adds a listener per request, and keeps a large variable in a scope it shares. */
const LEAKS = `
  const { EventEmitter } = require('node:events');
  class Session { constructor(id) { this.id = id; this.half = id + 0.5; this.token = 'token-' + id + '-'.repeat(200); this.user = { name: 'user ' + id, tags: [] }; } }
  const profileCache = new Map();
  global.bus = new EventEmitter().setMaxListeners(0);
  function request(id) {
    profileCache.set('k' + id, new Session(id));
    const body = Buffer.from('b' + id).toString('latin1') + 'x'.repeat(300);
    bus.on('config', function onConfig() { return body.length; });
  }
  function first() { const huge = new Array(40000).fill(1.5); return { used: () => huge.length, unused: () => 1 }; }
  global.kept = first().unused;
  global.texts = Array.from({ length: 800 }, (_, i) => Buffer.from('the same text every time').toString('latin1'));
  global.hostile = { ['\\x1b[31m|\\u202e']: 'evil\\x1b]0;title\\x07' };
  let id = 0;
  for (let round = 0; round < 3; round++) { for (let i = 0; i < 3000; i++) request(id++); snapshot(); }
`;
let models: HeapModel[];
let model: HeapModel;
before(async () => {
  models = await recordHeaps(LEAKS);
  model = models[2];
});

test('the overview says how large, of what kinds, and what weighs too much', async () => {
  const bench = await heapSessionOn([model]);
  const text = bench.text();
  const { totals, graph } = model;
  assert.ok(
    text.includes(
      `Heap of ${bytes(totals.size)} · ${count(graph.nodeCount)} objects, ${count(graph.edgeCount)} references`,
    ),
  );
  for (const size of [
    totals.strings,
    totals.jsArrays,
    totals.code,
    totals.system,
    totals.objects,
    totals.typedArrays,
  ])
    assert.ok(text.includes(bytes(size)), `${size} bytes`);
  assert.match(text, /[?] `profileCache` is a Map that holds 9,000 × `Session`/);
  assert.match(text, /Listeners pile up on `'config'` of `\w+`: 9,000 ×/);
  assert.match(text, /Recording is intact/);
});

test('constructors: counts, sizes, order, filter, and the engine’s own out of sight', async () => {
  const bench = await heapSessionOn([model]);
  await bench.press('2');
  const wanted = heapReport(model, Number.POSITIVE_INFINITY).constructors.find(
    ({ name }) => name === 'Session',
  )!;
  assert.equal(wanted.count, 9000);
  await bench.press('&');
  await bench.type('^Session$');
  assert.match(bench.text(), /1 constructor matching \^Session\$, by retained size/);
  await bench.press('enter');
  const line = bench.row(4);
  for (const part of [
    bytes(wanted.retainedSize),
    bytes(wanted.selfSize),
    '9,000',
    String(wanted.distance),
    'Session',
  ])
    assert.ok(line.includes(part), `${part} in ${line}`);
  await bench.press('escape', '.');
  assert.match(bench.text(), /the engine's own hidden \([\d.]+ [kM]B of self size\)/);
  assert.doesNotMatch(bench.text(), /\(compiled code\)/);
  await bench.press('.', 's', 's');
  assert.match(bench.text(), /constructors, by count/);
  const counts = [4, 5, 6, 7].map((y) =>
    Number(/([\d,]+)\s+\d*\s+\S+ *$|([\d,]+) +(V8|–|\d+)/.exec(bench.row(y))?.[2]?.replaceAll(',', '')),
  );
  assert.deepEqual(
    counts,
    counts.toSorted((a, b) => b - a),
  );
  await bench.press('S');
  assert.match(bench.text(), /by count, reversed/);
});

/** The selected row: reverse video without colours. */
const selected = (bench: Awaited<ReturnType<typeof heapSessionOn>>) =>
  bench.session.paint({ columns: 140, rows: 44 }).find((line) => line.includes('\x1b[7m')) ?? '';

test('constructors open at what the first finding names, also when it comes later, and where one has gone else', async () => {
  const bench = await heapSessionOn([model]);
  await bench.press('2');
  assert.match(selected(bench), / 9,000 .* Session\b/);
  await bench.press('home', '1', '2');
  assert.doesNotMatch(selected(bench), / Session\b/);

  const late = await heapSessionOn([model]);
  const { findings, findingNodes } = late.slot();
  late.slot().findings = null;
  await late.press('2');
  assert.match(selected(late), /\(system\)/);
  const answer = { slot: 0, findings: findings!, nodes: [...findingNodes], method: [] };
  late.session.dispatch({ type: 'findings', ...answer });
  assert.match(selected(late), / Session\b/);

  const moved = await heapSessionOn([model]);
  moved.slot().findings = null;
  await moved.press('2', 'down');
  const before = selected(moved);
  moved.session.dispatch({ type: 'findings', ...answer });
  assert.equal(selected(moved), before);

  // Nothing weighs too much: the largest that the program itself made.
  const none = await heapSessionOn([model]);
  Object.assign(none.slot(), { findings: [], findingNodes: [] });
  await none.press('2');
  assert.match(selected(none), / Session\b/);
});

test('from a constructor to its objects, to one by its id, and what keeps it by name', async () => {
  const bench = await heapSessionOn([model]);
  await bench.press('2', '/');
  await bench.type('^Session$');
  await bench.press('enter', 'enter');
  assert.match(bench.text(), /9,000 Session, by retained size/);
  await bench.press('down', 'enter');
  const { node } = bench.slot();
  assert.equal(model.classes.names[model.classes.ofNode[node]], 'Session');
  assert.match(bench.text(), /Retained by .*profileCache/);
  const id = model.graph.nodeId[node];
  await bench.press('2', '&');
  await bench.type(`@${id}`);
  await bench.press('enter');
  assert.equal(bench.slot().screen, 'object');
  assert.equal(bench.slot().node, node);
  await bench.press('/');
  await bench.type('@999999999');
  await bench.press('enter');
  assert.match(bench.text(), /No object @999999999 in this snapshot/);
});

test('an object shows its fields with values, whole strings, and walks both ways', async () => {
  const bench = await heapSessionOn([model]);
  await bench.press('2', '/');
  await bench.type('^Session$');
  await bench.press('enter', 'enter', 'enter');
  const start = bench.slot().node;
  assert.match(bench.text(), /token: "token-\d+-+/);
  assert.match(bench.text(), /user: \{name, tags\}/);
  for (const heading of [
    /retaining path .*· retained size .*holds \(\d+\) · retained size/,
    /held by \(\d+\) · distance from the root .*dominates \(retained by it\) \(\d+\) · retained size, of the heap/,
  ])
    assert.match(bench.text(), heading);
  // Walk into the token: a concatenated string, shown whole.
  await bench.press('right', 'home');
  const { node } = bench.slot();
  await bench.press('enter');
  assert.notEqual(bench.slot().node, node);
  assert.match(bench.text().replaceAll(/\s*\n\s*/g, ''), /token-\d+-{200}/);
  await bench.press('backspace');
  assert.equal(bench.slot().node, start);
});

test('Backspace comes back to the row that one left by', async () => {
  const bench = await heapSessionOn([model]);
  await bench.press('2', '/');
  await bench.type('^Session$');
  await bench.press('enter', 'enter', 'down', 'enter', 'tab', 'tab', 'down', 'down');
  const start = bench.slot().node;
  const { pane, places } = bench.slot().slices.object;
  assert.deepEqual([pane, places[2].cursor], [2, 2]);
  await bench.press('enter');
  assert.notEqual(bench.slot().node, start);
  await bench.press('home', 'tab', 'backspace');
  assert.equal(bench.slot().node, start);
  assert.deepEqual(bench.slot().slices.object.places, places);
  assert.equal(bench.slot().slices.object.pane, pane);
});

test('a text is shown as far as there is room, and what is missing of it is said', async () => {
  const text = Array.from({ length: 1024 }, (_, i) => 'abcdefghij'[i % 10]).join('');
  const heap = modelOf([
    { type: 'synthetic', name: '', edges: [1, 2].map((to) => ({ type: 'element', name: to, to })) },
    { type: 'string', name: text, size: 5000 },
    { type: 'string', name: 'hi \uf600', size: 8 },
  ]);
  const bench = await heapSessionOn([heap]);
  const go = async (id: number) => {
    await bench.press('/');
    await bench.type(`@${id}`);
    await bench.press('enter');
  };
  await go(3);
  assert.ok(
    bench
      .text()
      .replaceAll(/\s*\n\s*/g, '')
      .includes(text),
  );
  assert.match(bench.text(), /no more than the first 1,024 characters/);
  const small = await heapSessionOn([heap], { rows: 20, columns: 60 });
  await small.press('/');
  await small.type('@3');
  await small.press('enter');
  assert.match(small.text(), /⋯ \d+ more rows of text: y copies it/);
  await go(5);
  assert.match(bench.text(), /U\+F600 may have been U\+1F600/);
});

test('in little room tables keep their names, and an object its path', async () => {
  const bench = await heapSessionOn([model], { columns: 40, rows: 10 });
  await bench.press('2', '&');
  await bench.type('^Session$');
  await bench.press('enter');
  assert.match(bench.text(), / 9,000 +Session *$/m);
  await bench.press('enter', 'enter');
  assert.match(bench.text(), /global|program|\(GC roots\)|system/);
  const path = bench
    .text()
    .split('\n')
    .filter((line) => /^[ →]+[\d.]+ [kM]?B /.test(line));
  assert.ok(path.length >= 3, bench.text());
  await bench.press('6', 'tab', 'tab');
  assert.match(bench.text(), / 9,000 EventEmi\S* config *$/m);
  const two = await heapSessionOn(models.slice(0, 2), { columns: 40, rows: 30 });
  await two.press('tab');
  assert.match(two.text(), / Session *$/m);
});

test('x cuts a reference: the path goes round it, or there is none, what goes is told, and 0 brings it back', async () => {
  // Not a recorded heap: in those a register of running code may hold the Map as well.
  const bench = await heapSessionOn([
    modelOf([
      { type: 'synthetic', name: '', edges: [{ type: 'element', name: 1, to: 1 }] },
      { type: 'closure', name: 'handle', edges: [{ type: 'internal', name: 'context', to: 2 }] },
      {
        type: 'object',
        name: 'system / Context',
        edges: [{ type: 'context', name: 'profileCache', to: 3 }],
      },
      { type: 'object', name: 'Map', edges: [{ type: 'internal', name: 'table', to: 4 }] },
      { type: 'array', name: '', edges: [{ type: 'internal', name: 1, to: 5 }] },
      { type: 'object', name: 'Session', size: 2_000_000 },
    ]),
  ]);
  await bench.press('2', '/');
  await bench.type('^Session$');
  await bench.press('enter', 'enter', 'enter');
  const before = bench.text();
  await bench.press('x');
  assert.equal(bench.slot().cuts.length, 1);
  assert.notEqual(bench.text(), before);
  assert.match(bench.row(0), /1 cut/);
  assert.match(bench.text(), /Cut: the variable profileCache · freed: [\d.]+ MB/);
  // Nothing else holds it: there is no path, and once more brings the reference back.
  assert.match(bench.text(), /Nothing else holds it/);
  await bench.press('x');
  assert.equal(bench.slot().cuts.length, 0);
  // Under "held by" what is cut stands marked, and once more on it restores it.
  await bench.press('tab', 'x');
  assert.match(bench.text(), /^ ?✗/m);
  await bench.press('x');
  assert.equal(bench.slot().cuts.length, 0);
  await bench.press('x', '0');
  assert.equal(bench.slot().cuts.length, 0);
  assert.match(bench.text(), /Retained by .*profileCache/);
});

test('dominators: the heaviest path lies open, the selection is kept in tree and flame graph', async () => {
  const bench = await heapSessionOn([model]);
  await bench.press('3');
  assert.match(bench.text(), /100 % .*\(root\)/);
  const { node } = bench.slot();
  assert.ok(node > 0);
  const retained = model.dominators!.retainedSize[node];
  assert.ok(bench.text().includes(bytes(retained)));
  await bench.press('4');
  assert.equal(bench.slot().node, node);
  assert.ok(bench.text().includes(`retained ${bytes(retained)}`));
  await bench.press('enter');
  assert.equal(bench.slot().slices.flame.zoom, node);
  await bench.press('escape');
  assert.notEqual(bench.slot().slices.flame.zoom, node);
  await bench.press('up');
  assert.equal(bench.slot().node, model.dominators!.dominator[node]);
  await bench.press('3');
  assert.equal(bench.slot().node, model.dominators!.dominator[node]);
  await bench.press('left', 'right', 'right');
  assert.equal(model.dominators!.dominator[bench.slot().node], model.dominators!.dominator[node]);
});

test('a long list of dominated objects is cut, says so, and grows when asked', async () => {
  const bench = await heapSessionOn([model], { rows: 120 });
  await bench.press('3');
  const { lines } = bench.slot().slices.dominators;
  const more = lines.findIndex(({ left }) => left > 1000);
  assert.ok(more > 0);
  assert.match(bench.text(), /⋯ [\d,]+ more, each below/);
  const before = lines.length;
  while (bench.slot().slices.dominators.place.cursor !== more) {
    await bench.press(bench.slot().slices.dominators.place.cursor < more ? 'down' : 'up');
  }
  await bench.press('enter');
  assert.equal(bench.slot().slices.dominators.lines.length, before + 200);
});

/** One object that dominates thousands of small ones, each too narrow to draw. */
function crowd(): HeapModel {
  const many = Array.from({ length: 3000 }, (_, i) => i + 3);
  return modelOf([
    { type: 'synthetic', name: '', edges: [{ type: 'element', name: 1, to: 1 }] },
    {
      type: 'object',
      name: 'Store',
      size: 10_000,
      edges: [2, ...many].map((to) => ({ type: 'element', name: to, to })),
    },
    { type: 'object', name: 'Large', size: 20_000 },
    ...many.map(() => ({ type: 'object', name: 'Small', size: 10 })),
  ]);
}

test('a list is told by its first links and their number, in the report and in the dominator tree', async () => {
  const links = 3000;
  const list = modelOf([
    { type: 'synthetic', name: '', edges: [{ type: 'element', name: 1, to: 1 }] },
    { type: 'object', name: 'Owner', size: 10, edges: [{ type: 'property', name: 'head', to: 2 }] },
    ...Array.from({ length: links }, (_, i) => ({
      type: 'object' as const,
      name: 'Listener',
      size: 10,
      edges: i + 1 < links ? [{ type: 'property' as const, name: 'next', to: i + 3 }] : [],
    })),
  ]);
  const text = textDominators(list, 1, 100, 12);
  assert.match(text, /^⋮ 2,998 more \.next Listener, each held by the one before$/m);
  assert.equal(text.split('Listener').length - 1, 3);
  const bench = await heapSessionOn([list]);
  await bench.press('3');
  assert.ok(bench.text().split('.next Listener').length < 6, bench.text());
});

test('in the flame graph what is too narrow to draw is one run that says how much it is, and opens', async () => {
  const crowded = crowd();
  assert.match(textDominators(crowded, 1, 100, 3), /│░ 3,000 objects 50 % +│$/m);
  const bench = await heapSessionOn([crowded]);
  assert.match(bench.text(), /3,000 objects, 50 %/);
  await bench.press('4', 'home', 'down', 'down');
  assert.match(bench.text(), /3,000 objects, 50 %░+/);
  // The widest below is the run itself.
  assert.match(bench.text(), /3,000 objects, 50 %, the largest of them: Small/);
  await bench.press('left');
  assert.match(bench.text(), /^ Large @/m);
  await bench.press('right', 'enter');
  assert.equal(bench.slot().slices.flame.zoom, 1);
  await bench.press('enter');
  assert.equal(bench.slot().screen, 'dominators');
  assert.equal(bench.slot().node, 3);
});

test('what a list of dominated objects leaves out is told by class', async () => {
  const bench = await heapSessionOn([crowd()], { rows: 70 });
  await bench.press('3');
  await bench.press('right');
  assert.match(bench.text(), /⋯ 2,951 more, each below 11 B: 2,951 × Small \(29\.5 kB\)/);
});

test('holdings: repeated texts, shared scopes, listeners, collections and globals, each with what is planted', async () => {
  const bench = await heapSessionOn([model]);
  await bench.press('6');
  assert.match(bench.text(), / 80[01] +Array\[…\] 6\d of 64 seen +"the same text every time"/);
  await bench.press('tab');
  assert.match(bench.text(), /huge: .* (used|unused)\(\)/);
  await bench.press('tab');
  assert.match(bench.row(5), / 9,000 .*emitter +EventEmitter +config +onConfig\(\)/);
  await bench.press('tab');
  assert.match(bench.text(), / 9,000 .*Map +profileCache +Session/);
  await bench.press('tab');
  assert.match(bench.text(), / bus +global /);
  assert.match(bench.text(), / profileCache /);
  await bench.press('tab');
  assert.match(bench.text(), /Realms \(pages, frames, vm contexts\) by origin/);
  await bench.press('tab');
  assert.match(bench.text(), /No detached nodes/);
  await bench.press('tab');
  assert.match(bench.text(), /without allocation traces/);
  assert.doesNotMatch(bench.text(), /Enter its retainers/);
  await bench.press('shift-tab', 'shift-tab', 'shift-tab', 'enter');
  assert.equal(bench.slot().screen, 'object');
});

test('suspects: seven sections, Enter goes to the object, a goal, a pin, a copy, an export', async () => {
  const bench = await heapSessionOn([model], { rows: 80 });
  await bench.press('r');
  const headings = [
    'Evidence',
    'Size',
    'Proposed optimization',
    'Benchmark before and after',
    'Trade-offs',
    'Implementation',
    'Verification',
  ];
  for (const heading of headings) assert.match(bench.text(), new RegExp(`[▸▾] ${heading}`));
  assert.match(bench.text(), /▾ Evidence/, 'open, for there is room');
  await bench.press('tab', 'space');
  assert.match(bench.text(), /▸ Evidence/);
  assert.match(bench.text(), /▾ Size/, 'the others stay as they were');
  await bench.press('*', '*');
  for (const heading of headings) assert.match(bench.text(), new RegExp(`▸ ${heading}`));
  await bench.press('tab');
  await bench.press('p');
  assert.equal(bench.slot().pinned, 0);
  await bench.press('L', 'enter');
  assert.match(bench.slot().goals[0], /^retained\(Session\) <= /);
  await bench.press('y', 'enter');
  assert.match(bench.asked.at(-1)!, /write "\\u001b\]52;c;/);
  await bench.press('e', 'enter');
  assert.equal(bench.asked.at(-1), 'export 1.report.md');
  assert.match(bench.text(), /Written: 1\.report\.md/);
  await bench.press('E', 'enter');
  assert.equal(bench.asked.at(-1), 'export 1.finding-1.md');
  await bench.press('enter');
  assert.equal(bench.slot().screen, 'object');
  assert.match(bench.text(), /^ Map/m);
  await bench.press('escape');
  assert.equal(bench.slot().screen, 'suspects');
});

test('an export over a file that is there asks first', async () => {
  const bench = await heapSessionOn([model]);
  await bench.press('e', '^u');
  await bench.type('there.md');
  await bench.press('enter');
  assert.match(bench.text(), /there\.md already exists\. Overwrite\? y\/n/);
  await bench.press('y');
  assert.equal(bench.asked.at(-1), 'export there.md by force');
});

test('two snapshots: new, gone and what the new ones retain', async () => {
  const bench = await heapSessionOn(models.slice(0, 2));
  assert.equal(bench.slot().screen, 'comparison');
  assert.match(bench.text(), / 3,000 +Session .*profileCache/);
  await bench.press('tab');
  assert.match(bench.text(), / 3,000 +0 .* Session *$/m);
});

test('three snapshots: what was made between the first two and is still there, one row for each place', async () => {
  const bench = await heapSessionOn(models);
  assert.match(bench.row(0), /3 of 3/);
  const rows = bench
    .text()
    .split('\n')
    .filter((line) => /(kB|MB).* Session .*→/.test(line));
  assert.equal(rows.length, 1, rows.join('\n'));
  assert.match(rows[0], / 3,000 +Session .*profileCache/);
  assert.match(bench.text(), /What keeps Session alive\n *(.* → )?profileCache/);
  await bench.press('enter');
  assert.equal(bench.slot().screen, 'object');
  assert.match(bench.text(), /Retained by .*profileCache/);
  await bench.press('escape');
  assert.match(
    bench.text(),
    /constructors that changed · \d+ replaced one for one \(Tab: to them\)\n[\s\S]*▃▆█ Session/,
  );
  await bench.press('2', '/');
  await bench.type('^Session$');
  await bench.press('enter', 'enter', 'enter');
  assert.match(bench.row(2), /Session .* ▃▆█ 3,000 → 6,000 → 9,000 Session$/);
  await bench.press('8', 'tab');
  // The Buffers and strings of a round replace those of the round before.
  assert.match(bench.text(), /▸ \d+ constructors? that changed · \d+ replaced one for one/);
  for (let line of bench.text().split('\n').slice(6, -3)) {
    line = line.trim();
    assert.doesNotMatch(line, /^0 .* 0 +0 B +[\d.]+ [kM]?B +\S* \S/, 'a row in which nothing changed');
  }
  await bench.press('.');
  const lines = bench.text().split('\n');
  const down =
    lines.findIndex((line) => / Session *$/.test(line)) -
    lines.findIndex((line) => /retained by them/.test(line));
  await bench.press(...Array(down - 1).fill('down'), 'enter');
  assert.equal(bench.slot().screen, 'objects');
  assert.match(bench.text(), /^ 3,000 Session that stayed, by retained size/m);
  await bench.press('[');
  assert.match(bench.row(0), /2 of 3/);
  await bench.press('8');
  assert.match(bench.text(), /The comparison stands with the last snapshot/);
});

/** The model as it is in the phase `groups`. */
const withoutRetained = (): HeapModel => ({
  ...model,
  dominators: null,
  distance: null,
  retainers: null,
  classes: { ...model.classes, retainedSize: null, distance: null },
});

test('no key, wheel, click or drag needs what is not there before what retains what is known', async () => {
  const bench = await heapSessionOn([openedHeap(withoutRetained(), new Promise(() => {}))]);
  const { session } = bench;
  for (const [at, screen] of HEAP_SCREENS.entries()) {
    const digit = String(at + 1);
    for (const { keys } of bindingsOn(screen)) {
      await bench.press(digit, keys[0]);
      assert.ok(bench.text().length > 0);
      await bench.press('escape', 'escape');
    }
    for (let y = 0; y < 44; y += 3) {
      await bench.press('escape', digit);
      for (const by of [-3, 3]) session.dispatch({ type: 'wheel', x: 30, y, by });
      session.dispatch({ type: 'click', x: 30, y });
      assert.ok(bench.text().length > 0);
      session.dispatch({ type: 'drag', from: { x: 10, y }, to: { x: 30, y: y + 1 }, done: true });
      assert.ok(bench.text().length > 0);
    }
  }
});

test('groups are shown before what retains what is known, and fill in', async () => {
  let reach = () => {};
  const partial = withoutRetained();
  const heap = openedHeap(partial, new Promise((resolve) => (reach = resolve)));
  const bench = await heapSessionOn([heap]);
  assert.match(bench.row(0), /finding what retains what…/);
  await bench.press('2');
  assert.match(bench.text(), /by self size, until what retains what is known/);
  assert.match(bench.row(4), /…/);
  for (const screen of HEAP_SCREENS) {
    await bench.press(String(HEAP_SCREENS.indexOf(screen) + 1), 'down', 'enter', 'escape');
    assert.ok(bench.text().length > 0);
  }
  Object.assign(partial, {
    dominators: model.dominators,
    distance: model.distance,
    retainers: model.retainers,
  });
  partial.classes.retainedSize = model.classes.retainedSize;
  partial.classes.distance = model.classes.distance;
  reach();
  await bench.settle();
  await bench.press('2');
  assert.doesNotMatch(bench.row(0), /finding/);
  assert.match(bench.text(), /constructors, by retained size/);
});

test('names from the snapshot are made visible, never sent', async () => {
  const bench = await heapSessionOn([model]);
  await bench.press('/');
  await bench.type('evil');
  await bench.press('enter');
  assert.ok(bench.text().includes('"evil\\u001b]0;title\\u0007"'));
  for (const line of bench.session.paint({ columns: 140, rows: 44 }))
    assert.doesNotMatch(line, /\x1b\]|\u202e|\x07/);
});

test('the other engine’s groups and objects can stand in the lists', async () => {
  const own = heapReport(model, 10).objects[5];
  const secondEngine = {
    groups: [{ name: 'Sessions as they see them', count: 7, selfSize: 70, retainedSize: 7000 }],
    objects: [{ group: 'Sessions as they see them', id: own.id, name: 'x', selfSize: 10, retainedSize: 20 }],
  };
  const bench = await heapSessionOn([model], { secondEngine });
  await bench.press('2');
  assert.match(bench.text(), /1 constructor, by retained size · by VS Code's parser/);
  assert.match(bench.row(4), /7\.00 kB .* 70 B +7 .*Sessions as they see them/);
  await bench.press('enter');
  assert.ok(bench.text().includes(`@${own.id}`));
});

test('small and narrow terminals are painted to their width', async () => {
  for (const [columns, rows] of [
    [80, 24],
    [40, 10],
    [200, 60],
  ]) {
    const bench = await heapSessionOn(models.slice(1), { columns, rows });
    for (const key of ['1', '2', 'enter', '3', '4', '5', '6', '7', '8']) {
      await bench.press(key);
      const lines = bench.text().split('\n');
      assert.equal(lines.length, rows);
      for (const line of lines)
        assert.ok(line.length <= columns, `${line.length} columns on ${columns}: ${line}`);
    }
  }
});

test('what is rehearsed are keys that do something, and ask for nothing but answers', async () => {
  const bench = await heapSessionOn([model]);
  const update = reducer(heapSubject);
  let state = bench.session.get();
  for (const key of heapSubject.rehearsed.keys) {
    const { screen } = state.slots[0];
    assert.notEqual(actionFor(key, screen), null, `${key} on ${screen}`);
    const next = update(state, { type: 'key', key });
    for (const { type } of next.effects) assert.match(type, /^(ask|find)$/);
    state = next.state;
  }
  assert.equal(state.overlay, null);
});

test('what is sent of every screen can be read, in every theme and depth', async () => {
  for (const theme of OWN_THEMES)
    for (const level of LEVELS) {
      const bench = await heapSessionOn(models, { level, theme });
      let seen = 0;
      for (const keys of [...'123456789', 'down', '?']
        .map((key) => [key])
        .concat([['escape', '2', 'enter']])) {
        await bench.press(...keys);
        const rows = bench.session.paint({ columns: 120, rows: 36 });
        seen += assertReadable(rows, theme, `${theme} ${level} ${keys}`);
      }
      assert.ok(seen > 100);
    }
});

test('the objects of a class are sorted by a click on a head', async () => {
  const bench = await heapSessionOn([model]);
  await bench.press('2', 'enter');
  assert.equal(bench.slot().screen, 'objects');
  assert.match(bench.row(3), /▼retained +self +dist\. +object/);
  bench.session.dispatch({ type: 'click', x: bench.row(3).indexOf('dist.'), y: 3 });
  await bench.settle();
  assert.match(bench.text(), /by distance from the root/);
  assert.match(bench.row(3), /▼dist\./);
  bench.session.dispatch({ type: 'click', x: bench.row(3).indexOf('self'), y: 3 });
  await bench.settle();
  assert.match(bench.text(), /by self size/);
});

test('on a narrow terminal the panes of an object stand one below the other, as many as fit', async () => {
  const bench = await heapSessionOn([model], { columns: 80, rows: 24 });
  await bench.press('5');
  assert.match(bench.text(), /▸ retaining path[\s\S]* held by [\s\S]* holds /);
  const before = bench.text();
  await bench.press('tab');
  assert.match(bench.text(), / retaining path[\s\S]*▸ held by /);
  assert.notEqual(bench.text(), before);
});

test('with room the overview lists the constructors that are not the engine’s own', async () => {
  const bench = await heapSessionOn([model], { columns: 120, rows: 50 });
  assert.match(bench.text(), /Constructors, by retained size\n[\s\S]* 9,000 × +Session\n[\s\S]*Dominators/);
  assert.doesNotMatch(bench.text(), /\(compiled code\)/);
});
