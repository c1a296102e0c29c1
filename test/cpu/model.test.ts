import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { buildModel } from '../../source/cpu/build.ts';
import {
  APP,
  CATEGORIES,
  type CpuModel,
  DEPENDENCY,
  NATIVE,
  type View,
  WHOLE,
} from '../../source/cpu/model.ts';
import {
  bottomUpCallers,
  bottomUpRoot,
  calleesOf,
  callersOf,
  hotPath,
  labelOf,
  linesOf,
  nameOf,
  paretoCount,
} from '../../source/cpu/query.ts';
import { ancestorAt } from '../../source/cpu/tree.ts';
import { recordingOf, type SampleSpec } from '../support/recording.ts';
import { keyOf, slowModel } from '../support/slow-model.ts';

const frameNamed = (model: CpuModel, name: string) => {
  const frame = Array.from({ length: model.recording.frames.count }, (_, f) => f).find(
    (f) => nameOf(model, f) === name,
  );
  assert.ok(frame !== undefined, `no frame ${name}`);
  return frame;
};
const of = (samples: SampleSpec[], view: View = WHOLE) => buildModel(recordingOf(samples), view);
const close = (actual: number, expected: number, what: string) =>
  assert.ok(Math.abs(actual - expected) < 1e-6, `${what}: ${actual}, not ${expected}`);

test('self, total, idle and garbage collection of a profile worked out by hand', () => {
  const model = of([
    { stack: ['main', 'parse'], micros: 100 },
    { stack: ['main', 'parse', 'parse'], micros: 50 },
    { stack: ['(garbage collector)'], micros: 30 },
    { stack: ['main'], micros: 20 },
    { stack: ['(idle)'], micros: 200 },
    { stack: ['main', { name: 'get', url: 'file:///app/node_modules/@scope/pkg/index.js' }], micros: 40 },
    { stack: ['(program)'], micros: 10 },
  ]);
  const parse = frameNamed(model, 'parse');
  assert.equal(model.functions.self[parse], 150);
  assert.equal(model.functions.total[parse], 150, 'recursion counts once per stack');
  assert.equal(model.functions.gc[parse], 30, 'GC began under parse, and is no part of its self time');
  const main = frameNamed(model, 'main');
  assert.equal(model.functions.self[main], 20);
  assert.equal(model.functions.total[main], 210);
  assert.equal(model.wall, 450);
  assert.equal(model.onCpu, 250);
  assert.deepEqual(model.categories, {
    app: 170,
    dependency: 40,
    node: 0,
    native: 0,
    gc: 30,
    program: 10,
    idle: 200,
  });
  assert.deepEqual(model.packages, [{ name: '@scope/pkg', self: 40, total: 40 }]);
  assert.deepEqual([...model.tasks.duration], [200, 50]);
  assert.equal(model.tasks.p50, 50);
  assert.equal(model.tasks.p95, 200);
  assert.deepEqual(
    Array.from(model.functions.order, (f) => nameOf(model, f)),
    ['parse', 'get', 'main'],
  );
});

test('a range counts only what lies in it, and hiding gives time to the nearest visible caller', () => {
  const samples: SampleSpec[] = [
    { stack: ['main', { name: 'read', url: 'node:fs' }, 'inner'], micros: 100 },
    { stack: ['main', { name: 'read', url: 'node:fs' }], micros: 100 },
  ];
  const range = of(samples, { ...WHOLE, range: { from: 50, to: 120 } });
  assert.equal(range.functions.self[frameNamed(range, 'inner')], 50);
  assert.equal(range.functions.self[frameNamed(range, 'read')], 20);
  assert.equal(range.wall, 70);
  const hidden = of(samples, { ...WHOLE, hide: { ...WHOLE.hide, internals: true } });
  assert.equal(hidden.functions.self[frameNamed(hidden, 'main')], 100);
  assert.equal(hidden.functions.self[frameNamed(hidden, 'inner')], 100);
  assert.equal(hidden.functions.total[frameNamed(hidden, 'read')], 0);
  assert.equal(hidden.categories.app, 200);
  assert.equal(hidden.categories.node, 0);
  assert.equal(hidden.hidden, 0);
  const orphaned = of(
    [
      ...samples,
      { stack: [{ name: 'read', url: 'node:fs' }], micros: 30 },
      { stack: ['(program)'], micros: 7 },
    ],
    {
      ...WHOLE,
      hide: { ...WHOLE.hide, internals: true },
    },
  );
  assert.equal(orphaned.hidden, 30, 'hidden, and called by nothing visible: no category');
  assert.equal(orphaned.categories.program, 7);
  assert.equal(orphaned.onCpu, 237);
});

test('WebAssembly is of whoever calls it: the type stripper of Node is node', () => {
  const wasm = (name: string) => ({ name, url: `wasm://wasm/${name}`, scriptId: 9 });
  const glue = (name: string) => ({ name, url: '', line: -1 });
  const of = (url: string, name: string) => ({
    stack: ['main', { name: 'f', url }, glue('js-to-wasm'), wasm(name), wasm(`${name}2`)],
    micros: 10,
  });
  const model = buildModel(
    recordingOf([
      of('node:internal/deps/amaro/dist/index', 'a'),
      of('file:///app/node_modules/sharp/index.js', 'b'),
      of('file:///app/image.js', 'c'),
      of('node:events', 'd'),
    ]),
    WHOLE,
  );
  assert.equal(model.categories.node, 10);
  assert.equal(model.categories.dependency, 10);
  assert.equal(model.categories.app, 20);
});

test('evaluated code is of the package that has it run', () => {
  const compiled = { name: 'compiled', url: '', scriptId: 77 };
  const model = of([
    {
      stack: ['main', { name: 'run', url: 'file:///app/node_modules/tapable/hook.js' }, compiled, 'main'],
      micros: 40,
    },
    { stack: ['main', { name: 'ours', url: '', scriptId: 78 }], micros: 10 },
    { stack: [{ name: 'parse', url: '' }], micros: 5 },
  ]);
  assert.equal(model.functions.category[frameNamed(model, 'compiled')], DEPENDENCY);
  assert.equal(model.functions.category[frameNamed(model, 'ours')], APP);
  assert.equal(model.functions.category[frameNamed(model, 'parse')], NATIVE);
  assert.equal(model.packages[0].total, 40);
});

test('callers sum to the total, callees count a pair once per stack, recursion or not', () => {
  const model = of([
    { stack: ['a', 'f', 'f', 'g'], micros: 10 },
    { stack: ['a', 'f', 'g', 'f', 'g'], micros: 7 },
    { stack: ['b', 'f'], micros: 5 },
  ]);
  const f = frameNamed(model, 'f');
  assert.deepEqual(
    callersOf(model, f).map((row) => [nameOf(model, row.frame), row.total]),
    [
      ['a', 17],
      ['b', 5],
    ],
  );
  assert.deepEqual(
    calleesOf(model, f).map((row) => [nameOf(model, row.frame), row.total]),
    [
      ['g', 17],
      ['f', 10],
    ],
  );
  assert.equal(model.functions.total[f], 22);
});

test('self time is shared out to lines by their ticks', () => {
  const model = of([
    { stack: ['f'], micros: 30, line: 12 },
    { stack: ['f'], micros: 10, line: 14 },
    { stack: ['g', 'f'], micros: 40, line: 12 },
    { stack: ['g', 'f'], micros: 40, line: 12 },
  ]);
  assert.deepEqual(linesOf(model, frameNamed(model, 'f')), [
    { line: 12, url: null, ticks: 3, micros: 90 },
    { line: 14, url: null, ticks: 1, micros: 30 },
  ]);
  assert.deepEqual(labelOf(model, frameNamed(model, 'f')), {
    name: 'f',
    url: 'file:///app/main.js',
    line: 1,
    column: 1,
  });
});

test('the hot path ends at the hot function, and 80/20 counts functions', () => {
  const model = of([
    { stack: ['main', 'work', 'slow'], micros: 900 },
    { stack: ['main', 'other'], micros: 100 },
  ]);
  assert.deepEqual(
    hotPath(model, 0).map((row) => nameOf(model, model.tree.frame[row])),
    ['main', 'work', 'slow'],
  );
  assert.deepEqual(paretoCount(model, 0.8), { functions: 1, of: 2, reached: 0.9 });
});

test('a profile with hit counts only takes its time from them', () => {
  const recording = recordingOf([
    { stack: ['f'], micros: 1 },
    { stack: ['f'], micros: 1 },
    { stack: ['g'], micros: 2 },
  ]);
  const { timeline } = recording;
  recording.timeline = {
    ...timeline,
    count: 0,
    node: new Int32Array(0),
    time: new Float64Array(0),
    wallMicros: 900,
  };
  const model = buildModel(recording, WHOLE);
  assert.equal(model.functions.self[frameNamed(model, 'f')], 600);
  assert.equal(model.functions.self[frameNamed(model, 'g')], 300);
  assert.equal(model.tasks.count, 0);
});

test('a stack of 100,000 frames is an ordinary input', () => {
  const depth = 100_000;
  const recording = recordingOf([{ stack: ['f'], micros: 5 }]);
  const int = (length: number, at: (i: number) => number) => Int32Array.from({ length }, (_, i) => at(i));
  recording.nodes = {
    count: depth,
    frame: int(depth, (i) => (i === 0 ? 0 : 1)),
    parent: int(depth, (i) => i - 1),
    weight: new Float64Array(depth),
  };
  recording.ticks = { start: new Int32Array(depth + 1), line: new Int32Array(0), ticks: new Int32Array(0) };
  recording.timeline.node[0] = depth - 1;
  const model = buildModel(recording, WHOLE);
  assert.equal(model.tree.count, depth);
  assert.equal(model.tree.depth[depth - 1], depth - 1);
  assert.equal(model.functions.total[1], 5);
  assert.equal(ancestorAt(model.tree, depth - 1, 5), 5);
  assert.equal(hotPath(model, 0).length, depth - 1);
  assert.equal(callersOf(model, 1).length, 1);
});

const name = fc.constantFrom('a', 'b', 'c', 'd');
const url = fc.constantFrom(
  'file:///app/x.js',
  'file:///app/node_modules/p/i.js',
  'node:fs',
  '',
  'internal/timers.js',
);
const frame = fc.record({ name, url });
const sample: fc.Arbitrary<SampleSpec> = fc.record({
  stack: fc.oneof(
    { weight: 6, arbitrary: fc.array(frame, { maxLength: 6 }) as fc.Arbitrary<SampleSpec['stack']> },
    { weight: 1, arbitrary: fc.constant<SampleSpec['stack']>(['(idle)']) },
    { weight: 1, arbitrary: fc.constant<SampleSpec['stack']>(['(garbage collector)']) },
    { weight: 1, arbitrary: fc.constant<SampleSpec['stack']>(['(program)']) },
  ),
  micros: fc.integer({ min: 1, max: 50 }),
});
const view: fc.Arbitrary<View> = fc.record({
  range: fc.option(
    fc
      .tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 300 }))
      .map(([from, length]) => ({ from, to: from + length })),
  ),
  hide: fc.record({
    internals: fc.boolean(),
    dependencies: fc.boolean(),
    packages: fc.constantFrom<string[]>([], ['p']),
    pattern: fc.constantFrom(null, '^a$', 'x'),
  }),
});

test('any recording in any view says what the slow, obvious model says', () => {
  fc.assert(
    fc.property(fc.array(sample, { minLength: 1, maxLength: 40 }), view, (samples, chosen) => {
      const model = of(samples, chosen);
      const slow = slowModel(samples, chosen);
      const { tree, functions, recording } = model;
      const key = (f: number) => {
        const { frames, strings } = recording;
        return keyOf({
          name: strings[frames.name[f]],
          url: strings[frames.url[f]],
          line: frames.line[f],
          column: frames.column[f],
          scriptId: 0,
          deopt: '',
        });
      };
      close(model.wall, slow.wall, 'wall');
      for (const category of CATEGORIES)
        close(model.categories[category], slow.categories[category] ?? 0, category);
      close(model.hidden, slow.categories.hidden ?? 0, 'hidden');
      const root = key(tree.frame[0]);
      for (let f = 0; f < recording.frames.count; f++) {
        if (key(f) === root) continue;
        close(functions.self[f], slow.self.get(key(f)) ?? 0, `self of ${key(f)}`);
        close(functions.total[f], slow.total.get(key(f)) ?? 0, `total of ${key(f)}`);
        close(functions.gc[f], slow.gc.get(key(f)) ?? 0, `gc of ${key(f)}`);
        // A sandwich and the function table must agree.
        close(
          callersOf(model, f).reduce((sum, row) => sum + row.total, 0),
          functions.total[f],
          `callers of ${key(f)}`,
        );
        const up = bottomUpRoot(model, f);
        close(up.value, functions.self[f], `bottom-up of ${key(f)}`);
        assert.ok(bottomUpCallers(model, up).reduce((sum, row) => sum + row.value, 0) <= up.value + 1e-6);
      }
      const seen = new Map<string, { self: number; total: number }>();
      for (let row = 0; row < tree.count; row++) {
        const path: string[] = [];
        for (let at = row; at > 0; at = tree.parent[at]) path.unshift(key(tree.frame[at]));
        assert.ok(!seen.has(path.join('>')), 'siblings never share a frame');
        seen.set(path.join('>'), { self: tree.self[row], total: tree.total[row] });
        // Pre-order, heaviest child first, and jump pointers that find every ancestor.
        assert.ok(tree.end[row] > row && tree.end[row] <= tree.count);
        let last = Number.POSITIVE_INFINITY;
        for (let child = row + 1; child < tree.end[row]; child = tree.end[child]) {
          assert.equal(tree.parent[child], row);
          assert.ok(tree.total[child] <= last);
          last = tree.total[child];
        }
        for (let at = row; at >= 0; at = tree.parent[at])
          assert.equal(ancestorAt(tree, row, tree.depth[at]), at);
      }
      for (const [path, { self, total }] of slow.paths) {
        const found = seen.get(path);
        close(found?.self ?? 0, self, `self at ${path}`);
        close(found?.total ?? 0, total, `total at ${path}`);
      }
      const kept = [...seen.keys()].filter((path) => path !== '' && (seen.get(path)?.total ?? 0) > 0);
      for (const path of kept) assert.ok(slow.paths.has(path), `no such path: ${path}`);
      assert.deepEqual(
        [...model.tasks.duration].map((d) => Math.round(d * 1e6)),
        slow.tasks.map((d) => Math.round(d * 1e6)),
      );
      const bins = model.activity.micros.reduce((sum, micros) => sum + micros, 0);
      close(
        bins,
        samples.reduce((sum, { micros }) => sum + micros, 0),
        'activity',
      );
    }),
    { numRuns: 400 },
  );
});
