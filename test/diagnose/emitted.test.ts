import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Case } from '../../source/diagnose/case/case.ts';
import { benchmarkFor, verificationFor } from '../../source/diagnose/code/emit.ts';
import { identifier, inComment, packageName } from '../../source/diagnose/code/safe.ts';
import type { Finding } from '../../source/diagnose/finding.ts';
import { run, sample } from '../commands/run.ts';
import { testSources } from '../support/sources.ts';
import { findingsFor, modelOf, recordingOf, writeSources } from './recordings.ts';

const ASKS = /Add real input here: |until then there is nothing to compare/;
const LIMIT = 60_000;

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'culprit-emitted-'));
});
after(() => rmSync(folder, { recursive: true }));

/** Runs an emitted file as it says at its top: what it prints, or the sentence by which it asks for input. */
function runs(text: string): { asks: boolean; printed: string } {
  const path = join(folder, `emitted.${/FILE\.ts\b/.test(text) ? 'ts' : 'mjs'}`);
  writeFileSync(path, text);
  const { status, stdout, stderr } = spawnSync(process.execPath, [path], {
    cwd: folder,
    encoding: 'utf8',
    timeout: LIMIT,
    // A test file must not take this run for its own.
    env: { ...process.env, NODE_TEST_CONTEXT: undefined, NODE_OPTIONS: undefined },
  });
  const printed = stdout + stderr;
  const asks = ASKS.test(printed);
  assert.ok(status === (asks ? 1 : 0), `exit ${status}\n${printed}\n${text}`);
  return { asks, printed };
}

const isProgram = (text: string) => /^(\/\/|import |const )/.test(text);

for (const name of [
  'order-service.cpuprofile',
  'cli-startup.cpuprofile',
  'nbody.cpuprofile',
  'idle-worker.cpuprofile',
  'log-transform.cpuprofile.gz',
  'log-transform.heapprofile',
  'report-ts.cpuprofile',
  'price-page.trace.json',
])
  test(`${name}: what is emitted runs, or asks for input`, async () => {
    const { stdout } = await run(
      'report',
      sample(name),
      '--format',
      'json',
      '--source-root',
      sample('programs'),
    );
    const findings: Finding[] = JSON.parse(stdout).findings;
    for (const { benchmark, verification } of findings)
      for (const text of [benchmark, verification]) if (isProgram(text)) runs(text);
  });

/** The files for a function, without a change that is known. */
function emittedFor(name: string, text: string, file = 'app.mjs') {
  const source = writeSources({ [file]: text });
  const model = modelOf(recordingOf(source, [{ frames: ['(top)', name], samples: 200 }]));
  const { units } = new Case(model, { sources: testSources() });
  const unit = units.find(({ label }) => label.name === name)!;
  return { benchmark: benchmarkFor(unit, null), verification: verificationFor(unit, null, null) };
}

for (const [what, name, file, text] of [
  [
    'elements by their uses, writes among them',
    'advance',
    'app.mjs',
    'function advance(bodies, dt) {\n  for (let i = 0; i < bodies.length; i++) {\n    const a = bodies[i]; //hot\n    a.vel.x += a.pos.x.toFixed(2).length * dt;\n  }\n}\n',
  ],
  [
    'types of the file',
    'rowsOf',
    'app.ts',
    'interface Named { name: string }\ninterface Row extends Named { at: Date; tags: readonly string[]; by: Map<string, number>; kind: "a" | "b"; note?: string }\nfunction rowsOf(rows: Row[], most: number): string[] {\n  return rows.slice(0, most).map((row) => row.at.toISOString() + row.name.trim() + row.tags.map((t) => t.length) + row.kind.length); //hot\n}\n',
  ],
  [
    'destructured parameters and elements',
    'sum',
    'app.mjs',
    'function sum({ rows, factor = 2 }) {\n  let all = 0;\n  for (const { price, item: { count } } of rows) all += price.net * count * factor; //hot\n  return all;\n}\n',
  ],
  [
    'what it hands to another function of its file',
    'total',
    'app.mjs',
    'function net(order) {\n  return order.lines.reduce((sum, line) => sum + line.cents, 0);\n}\nfunction total(orders) {\n  let sum = 0;\n  for (const order of orders) sum += net(order); //hot\n  return sum;\n}\n',
  ],
  [
    'a function that calls itself',
    'ways',
    'app.mjs',
    'function ways(n) {\n  return n < 2 ? 1 : ways(n - 1) + ways(n - 2); //hot\n}\n',
  ],
] as const)
  test(`input is made of ${what}`, () => {
    const { benchmark, verification } = emittedFor(name, text, file);
    const measured = runs(benchmark);
    assert.deepEqual([measured.asks, /median [\d.]+ ms/.test(measured.printed)], [false, true], benchmark);
    // The changed function is for the reader to give: without one there is nothing to compare.
    assert.ok(runs(verification).asks, verification);
    const changed = verification.replace('const after = null;', 'const after = before;');
    assert.equal(runs(changed).asks, false, changed);
  });

for (const [what, text] of [
  [
    'an argument that nothing looks into',
    'function work(x) {\n  for (let i = 0; i < 9; i++) out(x); //hot\n}\nfunction out(y) {\n  return y;\n}\n',
  ],
  [
    'parts of a text',
    "function work(line) {\n  const parts = line.split(' ');\n  return parts[3].trim(); //hot\n}\n",
  ],
  [
    'keys that must fit',
    'function work(graph, from) {\n  for (const to of graph[from]) if (to.seen.length) return to; //hot\n}\n',
  ],
  ['a callback', 'function work(list, by) {\n  return list.map((one) => by(one)); //hot\n}\n'],
])
  test(`input is asked for, not made up: ${what}`, () => {
    const { benchmark, verification } = emittedFor('work', text);
    assert.ok(runs(benchmark).asks, benchmark);
    assert.ok(runs(verification).asks, verification);
  });

test('state of the file is not copied: the whole program is measured', () => {
  const { benchmark, verification } = emittedFor(
    'insert',
    'const shown = [];\nfunction insert(price) {\n  shown.push(price); //hot\n  shown.sort((a, b) => a.cents - b.cents);\n}\n',
  );
  assert.match(benchmark, /^# insert depends on surrounding state/);
  assert.ok(runs(verification).asks);
});

test('a name from the recording stays a name in files and commands', () => {
  for (const name of [
    'work\necho PWNED; rm -rf ./x\n```\n# Heading',
    '*/ process.exit(7) /*',
    '`; process.exit(7); `',
    '$' + '{process.exit(7)}',
    "'); process.exit(7); ('",
    'work\u2028process.exit(7)',
    'work\rprocess.exit(7)',
    '$(touch pwned)',
  ]) {
    const [{ benchmark, verification, goal }] = findingsFor({ 'app.mjs': '//\n' }, [
      { frames: ['(top)', `${name}@file:///srv/app.js`], samples: 180 },
      { frames: ['(program)'], samples: 20 },
    ]);
    for (const line of benchmark.split(/[\n\r\u2028\u2029]/))
      assert.match(line, /^(#|node |culprit |$)/, name);
    assert.equal(goal, null);
    assert.ok(runs(verification).asks, name);
  }
});

test('names become code only where code can write them', () => {
  for (const name of ["x'); rm -rf / #", '$(touch x)', 'a b', '../up', '', '-e'])
    assert.equal(packageName(name), 'PACKAGE', name);
  for (const name of ['lodash', '@scope/pkg.js', 'left-pad']) assert.equal(packageName(name), name);
  for (const name of ['a b', '1st', 'class', '', 'x;y']) assert.equal(identifier(name, 'other'), 'other');
  assert.equal(identifier('größe$', 'other'), 'größe$');
  assert.doesNotMatch(inComment('a\u2028b\nc*/d'), /[\n\u2028]|\*\//);
});
