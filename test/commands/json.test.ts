/** The JSON of the verbs that measure, field by field as it is fixed: scripts read it. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { assertShape, VERBS } from '../report/schema.ts';
import { run, sample } from './run.ts';

let folder: string;
let app: string;
const home = process.cwd();
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'culprit-json-'));
  app = join(folder, 'app.mjs');
  writeFileSync(
    app,
    `function uniqueSkus(orders) {
  const seen = [];
  for (const order of orders) {
    if (!seen.includes(order.sku)) seen.push(order.sku);
  }
  return seen;
}
const orders = Array.from({ length: Number(process.argv[2] ?? 12000) }, (_, i) => ({ sku: 'sku-' + i }));
console.log(uniqueSkus(orders).length);
`,
  );
  process.chdir(folder);
});
after(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true });
});

const json = async (...argv: string[]) => {
  const { stdout, stderr } = await run(argv[0], '--format', 'json', ...argv.slice(1));
  assert.notEqual(stdout, '', stderr);
  return JSON.parse(stdout);
};

test('compare of many runs, and of one a side', async () => {
  const recorded = await run(
    'record',
    '--runs',
    '5',
    '--vs',
    `"${process.execPath}" "${app}" 3000`,
    '--out',
    'runs',
    '--',
    process.execPath,
    app,
  );
  assert.equal(recorded.code, 0, recorded.stderr);
  const many = await json('compare', 'runs');
  assertShape(many, VERBS.compare, 'compare');
  assert.equal(many.schemaVersion, 2);
  assert.equal(many.verdict.changed, true);
  const own = many.functions.find(({ name }: { name: string }) => name === 'uniqueSkus');
  assertShape(own.before, VERBS.side, 'before');
  assertShape(own.after, VERBS.side, 'after');
  assert.ok(own.changeMicros < 0 && own.p <= 0.05 && own.changed === true);
  const single = await json('compare', 'runs/before/1.cpuprofile', 'runs/after/1.cpuprofile');
  assertShape(single, VERBS.compare, 'compare');
  assert.deepEqual(
    [single.verdict.changed, single.verdict.speedup, single.verdict.low, single.verdict.high],
    [null, null, null, null],
  );
  assert.ok(
    single.functions.every(({ changed, p }: { changed: null; p: null }) => changed === null && p === null),
  );
});

test('growth', async () => {
  const recorded = await run(
    'record',
    '--sizes',
    '6000,9000,16000',
    '--runs',
    '1',
    '--out',
    'sizes',
    '--',
    process.execPath,
    app,
    '{}',
  );
  assert.equal(recorded.code, 0, recorded.stderr);
  const growth = await json('growth', 'sizes');
  assertShape(growth, VERBS.growth, 'growth');
  assert.deepEqual([growth.schemaVersion, growth.sizes], [2, [6000, 9000, 16000]]);
  const own = growth.functions.find(({ name }: { name: string }) => name === 'uniqueSkus');
  assert.ok(own.low <= own.exponent && own.exponent <= own.high);
  assert.ok(Math.abs(own.countExponent - 1) < 0.01);
});

test('prove and probe', async () => {
  const proof = await json('prove', '--runs', '4', '--', process.execPath, app);
  assertShape(proof, VERBS.prove, 'prove');
  assert.deepEqual([proof.schemaVersion, proof.runs, proof.output, proof.verdict], [2, 4, 'same', 'proven']);
  const probe = await json('probe', '--', process.execPath, app);
  assertShape(probe, VERBS.probe, 'probe');
  assertShape(probe.sizes, VERBS.sizes, 'sizes');
  assert.deepEqual([probe.calls, probe.verdict, probe.sizes.grows], [12000, 'scan grows', true]);
});

test('check: held, broken and unknown', async () => {
  const goals = ['self(uniqueSkus) <= 99%', 'self(uniqueSkus) <= 1%', 'self(uniqSkus) <= 1%'];
  const checked = await json(
    'check',
    sample('order-service.cpuprofile'),
    ...goals.flatMap((goal) => ['--goal', goal]),
  );
  assertShape(checked, VERBS.check, 'check');
  assert.deepEqual(
    checked.goals.map(({ holds, nearest }: { holds: boolean | null; nearest: string[] }) => [holds, nearest]),
    [
      [true, []],
      [false, []],
      [null, ['uniqueSkus']],
    ],
  );
});
