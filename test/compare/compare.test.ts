import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareSides } from '../../source/compare/compare.ts';
import type { Row } from '../../source/compare/row.ts';
import { differenceTree } from '../../source/compare/tree.ts';
import { comparisonMarkdown } from '../../source/report/comparison.ts';
import { doubts } from '../../source/report/comparison-doubt.ts';
import { unchangedText } from '../../source/report/comparison-words.ts';
import { compared, FACTS, measuredOf, program, runs } from './sides.ts';

const named = (rows: readonly Row[], name: string) => rows.find((row) => row.name === name)!;

test('a change in one function is found, attributed to it, and given an interval', () => {
  const { verdict, functions, normalized } = compared([10, 60, 40], [10, 80, 40]);
  assert.equal(verdict.changed, true);
  assert.equal(normalized, 'absolute');
  assert.match(verdict.text, /^1\.2\d× slower \(95 % interval 1\.\d\d–1\.\d\d\), 10 runs a side$/);
  assert.ok(verdict.low! < verdict.speedup! && verdict.speedup! < verdict.high!);
  assert.equal(functions[0].name, 'parse');
  assert.deepEqual(
    functions.map(({ name, changed }) => [name, changed]),
    [
      ['parse', true],
      ['sum', false],
      ['main', false],
    ],
  );
  assert.ok(functions[0].interval!.low > 15_000 && functions[0].interval!.high < 25_000);
});

test('two sides alike have not changed', () => {
  const { verdict, functions } = compared([10, 60, 40], [10, 60, 40]);
  assert.equal(verdict.changed, false);
  assert.match(verdict.text, /^No change found: 1\.00× /);
  assert.ok(functions.every(({ changed }) => changed === false));
});

test('where no change is found, each end of the interval says which way it is', () => {
  const noisy = compareSides(
    [60, 70, 80, 65, 75, 62].map((ms) => measuredOf(program(ms, 40))),
    [63, 72, 84, 66, 78, 60].map((ms) => measuredOf(program(ms, 40))),
  );
  assert.match(
    noisy.verdict.text,
    /^No change found: 1\.\d\d× slower \(95 % interval 1\.\d\d× slower to 1\.\d\d× faster\), 6 runs a side$/,
  );
});

test('a row that is too small on both sides is called that, not unchanged', () => {
  const few = (parse: number) =>
    compareSides(runs(10, parse, 400), runs(10, parse / 10, 400)).functions.find(
      ({ name }) => name === 'parse',
    )!;
  assert.equal(unchangedText(few(4)), 'too small');
  assert.equal(few(4).changed, false);
  assert.equal(unchangedText(few(100)), null);
});

test('what is significant and too small to matter is no change, unless it is asked for', () => {
  const small = compareSides(runs(10, 60, 40, 0.0001), runs(10, 60.5, 40, 0.0001));
  assert.equal(small.verdict.changed, false);
  const strict = compareSides(runs(10, 60, 40, 0.0001), runs(10, 60.5, 40, 0.0001), {
    limits: { minShare: 0.001, minMicros: 100 },
  });
  assert.equal(strict.verdict.changed, true);
  assert.equal(named(strict.functions, 'parse').changed, true);
});

test('too few recordings give no verdict, and say how many it takes', () => {
  for (const [n, text] of [
    [1, /^One recording a side: no verdict on speed$/],
    [
      2,
      /^With 2 runs a side no change can be significant; 5 are needed \(with fewer, chance alone separates the two sides in more than 1 of 100 comparisons\): no verdict on speed$/,
    ],
    [
      4,
      /^With 4 runs a side no change can be significant; 5 are needed \(with fewer, [^)]*\)\. Measured: 1\.\d\d× slower \(95 % interval 1\.\d\d–1\.\d\d\)/,
    ],
  ] as const) {
    const { verdict, functions } = compared([n, 60, 40], [n, 120, 40]);
    assert.equal(verdict.changed, null);
    assert.match(verdict.text, text);
    assert.equal(verdict.speedup === null, n < 3);
    assert.equal(functions[0].changed, null);
    assert.equal(functions[0].name, 'parse');
  }
});

test('a service is compared per task, mixed recordings by share, which says nothing of the whole', () => {
  const window = (tasks: number, micros: number) =>
    measuredOf(
      Array.from({ length: tasks }, () => [
        { stack: ['handle'], micros },
        { stack: ['(idle)'], micros: 1000 },
      ]).flat(),
    );
  const service = compareSides([window(30, 2000)], [window(90, 2000)]);
  assert.equal(service.normalized, 'task');
  assert.equal(service.functions[0].change, 0);
  assert.equal(service.tasks.length, 4);
  const mixed = compareSides([window(30, 2000)], [measuredOf(program(60, 40))]);
  assert.equal(mixed.normalized, 'share');
  assert.equal(mixed.verdict.speedup, null);
  assert.match(mixed.verdict.text, /only shares can be compared/);
  const forced = compareSides([window(30, 2000)], [window(90, 2000)], { normalize: 'absolute' });
  assert.equal(forced.functions[0].change, 120_000);
  assert.match(forced.normalizedWhy, /--normalize absolute/);
});

test("waiting for a CPU is cut out of V8's samples, and the rest scaled to the thread's CPU time", () => {
  const samples = Array.from({ length: 100 }, (_, i) => ({
    stack: ['main', i % 2 ? 'parse' : 'sum'],
    // One sample that waited for 400 ms.
    micros: i === 51 ? 400_000 : 1000,
  }));
  const { model, onCpu, scale } = measuredOf(samples, { threadMicros: 90_000 });
  assert.equal(onCpu, 90_000);
  assert.equal(model.onCpu, 101_000);
  assert.equal(scale, 90 / 101);
  const bare = measuredOf(samples);
  assert.equal(bare.onCpu, 499_000);
});

test('environments that differ are told, and output that differs', () => {
  const side = (facts: object) => [measuredOf(program(60, 40), facts)];
  const { environment, output } = compareSides(
    side({ node: 'v20.1.0' }),
    side({ node: 'v24.1.0', flags: ['--jitless'], stdout: { sha256: 'b', bytes: 1 } }),
  );
  assert.deepEqual(environment, [
    { what: 'node', before: 'v20.1.0', after: 'v24.1.0' },
    { what: 'flags', before: 'none', after: '--jitless' },
  ]);
  assert.equal(output, 'different');
});

test('a side that ends with another exit code is not called faster', () => {
  const side = (parse: number, exitCode: number) =>
    Array.from({ length: 6 }, (_, i) => measuredOf(program(parse + i, 40), { exitCode }));
  const { verdict } = compareSides(side(60, 0), side(1, 1));
  assert.deepEqual([verdict.changed, verdict.speedup], [null, null]);
  assert.match(verdict.text, /^No verdict: runs end with exit code 0 before and 1 after/);
  assert.notEqual(compareSides(side(60, 1), side(1, 1)).verdict.changed, null);
});

test('a checkout elsewhere is the same program', () => {
  const at = (root: string, line: number) => [
    { stack: [{ name: 'parse', url: `file://${root}/src/rows.js`, line }], micros: 50_000 },
    { stack: [{ name: '', url: `file://${root}/src/rows.js`, line: line + 2 }], micros: 50_000 },
    { stack: [{ name: 'boot', url: `file://${root}/index.js`, line }], micros: 1000 },
  ];
  const { functions } = compareSides([measuredOf(at('/tmp/x1', 4))], [measuredOf(at('/home/me/app', 9))]);
  assert.deepEqual(
    functions.map(({ name, how, line }) => [name, how, line]),
    [
      ['(anonymous)', 'same', 12],
      ['boot', 'same', 10],
      ['parse', 'same', 10],
    ],
  );
});

test('one tree of both sides: totals add up, what is gone and what is new have their place', () => {
  const before = [
    measuredOf([
      { stack: ['main', { name: 'old', line: 7 }], micros: 30_000 },
      { stack: ['main', 'sum'], micros: 10_000 },
    ]),
  ];
  const after = [
    measuredOf([
      { stack: ['main', 'sum'], micros: 20_000 },
      { stack: ['main', { name: 'fresh', line: 9 }, 'sum'], micros: 5000 },
    ]),
  ];
  const comparison = compareSides(before, after);
  const tree = differenceTree(comparison);
  const rows = Array.from({ length: tree.count }, (_, i) => [
    '  '.repeat(tree.depth[i]) + tree.names[tree.name[i]],
    tree.before[i],
    tree.after[i],
    tree.total[i],
    tree.end[i],
  ]);
  assert.deepEqual(rows, [
    ['all', 40_000, 25_000, 55_000, 6],
    ['  main', 40_000, 25_000, 55_000, 6],
    ['    old', 30_000, 0, 30_000, 3],
    ['    sum', 10_000, 20_000, 20_000, 4],
    ['    fresh', 0, 5000, 5000, 6],
    ['      sum', 0, 5000, 5000, 6],
  ]);
});

test('runs that were driven are compared per request, with the latencies of their requests', () => {
  const driven = (requests: number, p99Micros: number) =>
    Array.from({ length: 5 }, (_, i) =>
      measuredOf(program(60, 40), {
        load: { requests: requests + i, errors: 0, p50Micros: 1000 + i, p95Micros: 2000, p99Micros },
      }),
    );
  const found = compareSides(driven(100, 90_000), driven(200, 30_000));
  assert.equal(found.normalized, 'request');
  assert.ok(found.verdict.changed && Math.abs(found.verdict.speedup! - 2) < 0.05);
  assert.deepEqual(
    found.requests.map(({ name, before, after, changed }) => [name, before?.self, after?.self, changed]),
    [
      ['p50', 1002, 1002, false],
      ['p95', 2000, 2000, false],
      ['p99', 90_000, 30_000, true],
    ],
  );
  assert.match(comparisonMarkdown(found, [], 10), /^Times are per request: every run answered requests/m);
  const half = [driven(100, 1), runs(5, 60, 40)] as const;
  assert.throws(() => compareSides(...half, { normalize: 'request' }), /not every run was driven/);
});

test('runs that were made in turns are compared in pairs: a machine that slows down hides nothing', () => {
  // From run to run the machine is up to half as slow again; within a pair nearly the same.
  const side = (factor: number, half: number, inTurns: boolean) =>
    Array.from({ length: 10 }, (_, i) => {
      const load = (1 + 0.05 * ((i * 7) % 10)) * factor * (1 + 0.004 * Math.sin(i * 2.4 + half));
      const startedAt = new Date(
        Date.UTC(2026, 0, 1, 0, inTurns ? 2 * i + half : i + 20 * half),
      ).toISOString();
      return measuredOf(program(60 * load, 40 * load), { startedAt, intervalMicros: null });
    });
  const inTurns = compareSides(side(1, 0, true), side(1.1, 1, true));
  assert.equal(inTurns.verdict.changed, true);
  assert.match(inTurns.verdict.text, /^1\.\d\d× slower/);
  assert.equal(named(inTurns.functions, 'parse').changed, true);
  assert.equal(compareSides(side(1, 0, true), side(1, 1, true)).verdict.changed, false);
  // One side after the other: which of the two it was, the machine or the change, cannot be told.
  assert.equal(compareSides(side(1, 0, false), side(1.1, 1, false)).verdict.changed, false);
});

test('what changed is named under the verdict, and what the runs cannot show is said', () => {
  const slower = compared([10, 60, 40], [10, 80, 40]);
  assert.match(
    comparisonMarkdown(slower, [], 30),
    /\*\*1\.2.*\n\nChanged functions:\n\n- `parse` .*: \+\d.* ms of self time\n/,
  );
  assert.deepEqual(doubts(slower), []);
  const noisy = compareSides(runs(8, 60, 40, 0.4), runs(8, 61, 40, 0.4));
  assert.match(doubts(noisy)[0], /^A change of up to .* could hide in the noise of these runs/);
  assert.match(comparisonMarkdown(noisy, [], 30), /\| not shown \|/);
  // Each of five functions could be called changed by chance.
  const spread = (off: number) =>
    Array.from({ length: 5 }, (_, i) =>
      measuredOf(
        Array.from({ length: 9 }, (_, f) => ({ stack: ['main', `f${f}`], micros: 20_000 + 97 * i + off })),
      ),
    );
  assert.match(doubts(compareSides(spread(0), spread(20))).join(), /With 5 runs a side and \d+ functions/);
  // Where many changed at once, these show with as few runs: what is said of the rest does not deny that.
  const most = Array.from({ length: 5 }, (_, i) =>
    measuredOf(
      Array.from({ length: 9 }, (_, f) => ({
        stack: ['main', `f${f}`],
        micros: 20_000 + 97 * i + (f < 7 ? 5000 : 20),
      })),
    ),
  );
  const many = compareSides(spread(0), most);
  assert.equal(named(many.functions, 'f0').changed, true);
  assert.equal(named(many.functions, 'f8').changed, null);
  assert.match(doubts(many).join(), /^What is marked "cannot say" may have changed as well/);
});

test('a busy machine, and output that varies by itself, are told', () => {
  const facts = (i: number) => ({
    loadAverage: 5 + i,
    stdout: { sha256: `${i}`, bytes: 1 },
    cpu: { ...FACTS.cpu, count: 2 },
  });
  const side = () => [0, 1, 2].map((i) => measuredOf(program(60, 40), facts(i)));
  const told = doubts(compareSides(side(), side()));
  assert.match(told[0], /differs from run to run by itself/);
  assert.match(told[1], /busy \(load average 5\.0–7\.0 on 2 CPUs\)/);
});
