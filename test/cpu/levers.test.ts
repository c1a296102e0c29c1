import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { buildModel } from '../../source/cpu/build.ts';
import { componentsOf } from '../../source/cpu/components.ts';
import { leversOf } from '../../source/cpu/levers.ts';
import { type CpuModel, WHOLE } from '../../source/cpu/model.ts';
import { nameOf } from '../../source/cpu/query.ts';
import { recordingOf, type SampleSpec } from '../support/recording.ts';

const pkg = (name: string, of: string) => ({ name, url: `file:///app/node_modules/${of}/index.js`, line: 3 });
const own = (name: string, line = 5) => ({ name, url: 'file:///app/main.js', line, column: 4 });
const builtin = (name: string) => ({ name, url: '', line: -1, column: -1 });

const modelOf = (samples: SampleSpec[]) => buildModel(recordingOf(samples), WHOLE);
const told = (model: CpuModel) =>
  leversOf(model).map(({ kind, frame, callee, total }) => [
    kind,
    nameOf(model, frame),
    callee === null ? null : nameOf(model, callee),
    Math.round((100 * total) / model.onCpu),
  ]);

test('components: two vertices share one exactly where each reaches the other, callees come first', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 12 }).chain((n) =>
        fc.tuple(
          fc.constant(n),
          fc.array(fc.tuple(fc.integer({ min: 0, max: n - 1 }), fc.integer({ min: 0, max: n - 1 })), {
            maxLength: 30,
          }),
        ),
      ),
      ([n, edges]) => {
        const { of } = componentsOf(n, edges.flat());
        const reach = Array.from({ length: n }, (_, v) => new Set([v]));
        for (let round = 0; round < n; round++)
          for (const [a, b] of edges) for (const v of reach[b]) reach[a].add(v);
        // Reachability from a, however the edges are ordered.
        for (let round = 0; round < n; round++)
          for (let a = 0; a < n; a++)
            for (const b of [...reach[a]]) for (const v of reach[b]) reach[a].add(v);
        for (let a = 0; a < n; a++)
          for (let b = 0; b < n; b++) {
            assert.equal(of[a] === of[b], reach[a].has(b) && reach[b].has(a));
            if (reach[a].has(b)) assert.ok(of[b] <= of[a]);
          }
      },
    ),
  );
});

test('a call into a package whose self time is spread is one lever, by the own function that makes it', () => {
  const samples = Array.from({ length: 20 }, (_, i) => ({
    stack: [own('render'), pkg('load', 'cheerio'), pkg(`part${i}`, 'cheerio')],
    micros: 35,
  }));
  const model = modelOf([...samples, { stack: [own('render')], micros: 300 }]);
  const [first] = told(model);
  assert.deepEqual(first, ['call site', 'render', 'load', 70]);
  assert.ok(!told(model).some(([kind]) => kind === 'package'), 'the package is told with the call');
});

test('a framework is not charged for the handlers that it calls', () => {
  const model = modelOf([
    { stack: [pkg('handle', 'express'), own('list'), own('total', 20)], micros: 900 },
    { stack: [pkg('handle', 'express')], micros: 100 },
  ]);
  assert.deepEqual(told(model), [
    ['function', 'total', null, 90],
    ['package', 'handle', null, 10],
  ]);
});

test('a stack that V8 puts on top of itself once is no recursion', () => {
  const stack = [own('label', 1), own('measure', 10), own('table', 20), own('outline', 30)];
  const model = modelOf([
    { stack, micros: 990 },
    { stack: [...stack, ...stack.slice(1)], micros: 10 },
  ]);
  assert.deepEqual(told(model)[0].slice(0, 2), ['function', 'outline']);
});

test('recursion is folded: a parser spread over functions that call each other is its entry', () => {
  const names = ['statement', 'expression', 'unary', 'primary', 'call', 'member', 'list', 'block'];
  const samples: SampleSpec[] = [];
  for (let i = 0; i < 400; i++) {
    const depth = 3 + (i % 20);
    const inner = Array.from({ length: depth }, (_, k) => own(names[(i + k * (1 + (i % 3))) % names.length]));
    samples.push({ stack: [own('parse', 2), ...inner], micros: 10 });
  }
  const model = modelOf(samples);
  const [first] = leversOf(model);
  assert.equal(first.kind, 'function');
  assert.ok(first.total >= 0.5 * model.onCpu, 'the whole recursion, not one of its functions');
});

test("a builtin's time is its caller's, a regular expression is a lever of its own", () => {
  const model = modelOf([
    { stack: [own('place'), builtin('sort')], micros: 600 },
    { stack: [own('tidy', 30), builtin('RegExp: \\s+$')], micros: 400 },
  ]);
  assert.deepEqual(told(model), [
    ['function', 'place', null, 60],
    ['regexp', 'RegExp: \\s+$', null, 40],
    ['function', 'tidy', null, 40],
  ]);
});

test('a host that only passes time on is no lever beside its plugin', () => {
  const model = modelOf([
    { stack: [pkg('run', 'postcss'), pkg('dedupe', 'postcss-discard')], micros: 900 },
    { stack: [pkg('run', 'postcss')], micros: 100 },
  ]);
  assert.deepEqual(told(model), [['package', 'dedupe', null, 90]]);
});

test('a stack of a hundred thousand frames is an ordinary input', () => {
  const model = modelOf([{ stack: new Array(100_000).fill(own('visit')), micros: 1000 }]);
  assert.deepEqual(told(model), [['function', 'visit', null, 100]]);
});

test('a package that another one brings is told with that one, and a host of plugins with the plugin', () => {
  const below = (at: string) => ({
    stack: [own(at), pkg(`observe${at}`, 'metrics'), pkg('digest', 'hasher')],
    micros: 200,
  });
  const model = modelOf([
    ...['a', 'b', 'c', 'd'].map(below),
    { stack: [own('a'), pkg('observea', 'metrics')], micros: 20 },
    { stack: [own('work', 30)], micros: 200 },
  ]);
  const packages = (brings: boolean) =>
    leversOf(model, {
      brings: (outer, inner) => brings && model.packages[outer].name === 'metrics' && inner !== outer,
    })
      .filter(({ kind }) => kind === 'package')
      .map((one) => model.packages[one.package].name);
  assert.deepEqual(packages(true), ['metrics']);
  assert.deepEqual(packages(false), ['hasher']);
});
