/** Programs that end badly, on every Node that there is: what they waited for until then is there. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { planOf } from '../../source/commands/load-flags.ts';
import { Operations } from '../../source/experiment/waits/hook/operations.ts';
import { run } from '../commands/run.ts';
import { CLI } from '../support/cli.ts';
import { program, recordProgram } from './support.ts';

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'culprit-waits-run-'));
});
after(() => rmSync(folder, { recursive: true }));

const READS = "const { readFile } = require('node:fs/promises'); readFile(process.execPath).then(() => {";

for (const [what, end, code] of [
  ['calls process.exit', 'process.exit(3)', 3],
  ['crashes', "throw new Error('planted')", 1],
  ['is asked to end', "process.kill(process.pid, 'SIGTERM'); setTimeout(() => {}, 5000)", 143],
] as const)
  test(`a program that ${what} leaves what it waited for`, async () => {
    const { model, exitCode } = await recordProgram(['-e', `${READS} ${end} })`]);
    assert.equal(exitCode, code);
    const row = model.operations.find(({ label }) => label === 'readFile');
    assert.equal(row?.count, 1);
    assert.ok(model.cpu, 'its CPU profile is in the same file');
    assert.deepEqual(
      model.recording.dataQuality.filter((note) => note.includes('killed')),
      [],
    );
  });

test('a program that is killed leaves what was written until then, and what was still open', async () => {
  const { model, exitCode } = await recordProgram([
    '-e',
    "const { createServer, get } = require('node:http'); const server = createServer(() => {}).listen(0, '127.0.0.1', () => { get({ port: server.address().port, host: '127.0.0.1', path: '/never' }); setTimeout(() => process.kill(process.pid, 'SIGKILL'), 2300); });",
  ]);
  assert.equal(exitCode, 137);
  const row = model.operations.find(({ label }) => label.endsWith('/never'));
  assert.deepEqual([row?.count, row?.open], [0, 1]);
  assert.match(model.recording.dataQuality.join(), /was killed/);
});

test('without the CPU profile the waits are the same', async () => {
  const { model } = await recordProgram(['-e', `${READS} })`], {}, 'none');
  assert.equal(model.cpu, null);
  assert.ok(model.operations.some(({ label }) => label === 'readFile'));
});

test('what functions of Node promise and call back are left as they were', async () => {
  const { exitCode, stderr } = await recordProgram([program('unchanged.cjs')]);
  assert.equal(exitCode, 0, stderr);
});

const nodeOf = (major: number) =>
  fileURLToPath(new URL(`../nodes/${major}/node_modules/.bin/node`, import.meta.url));

test('Node 22 and 24 are recorded by the bundle, and Node 20 is told which it has to be', () => {
  const hook = fileURLToPath(new URL('../../dist/waits-hook.js', import.meta.url));
  assert.ok(existsSync(hook), 'npm run build makes it');
  for (const major of [20, 22, 24]) {
    const into = join(folder, String(major));
    const { stderr, status } = spawnSync(
      'sh',
      ['-c', `mkdir -p ${into} && exec "$0" --import "file://${hook}" -e "$1"`, nodeOf(major), `${READS} })`],
      { encoding: 'utf8', env: { ...process.env, CULPRIT_WAITS: into } },
    );
    assert.equal(status, 0, stderr);
    if (major === 20)
      assert.match(stderr, /^culprit: --waits needs Node 22\.15 or later, and process \d+ is v20/);
    assert.equal(readdirSync(into).length, major === 20 ? 0 : 1, `Node ${major}`);
  }
});

test('the verb records, report and check read it', async () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    [CLI, 'record', '--waits', '--', process.execPath, '-e', `${READS} })`],
    { cwd: folder, encoding: 'utf8' },
  );
  assert.equal(status, 0, stderr);
  const file = /Recorded (Waits\.\S+\.json)\. Open it/.exec(stderr)?.[1];
  assert.ok(file, stderr);
  const path = join(folder, file);
  const { stdout } = await run('report', path, '--format', 'json');
  const { recording, waits, findings } = JSON.parse(stdout);
  assert.equal(recording.kind, 'waits');
  assert.equal(waits.operations[0].kind, 'fs');
  assert.ok(findings.length > 0);
  assert.match((await run('report', path)).stdout, /### Operations/);
  assert.equal((await run('check', path, '--goal', 'op.max(readFile) <= 60s')).code, 0);
  assert.equal((await run('check', path, '--goal', 'op.max(readFile) <= 1us')).code, 1);
  assert.equal((await run('check', path, '--goal', 'op.max(nothing) <= 1s')).code, 2);
});

test('what queries were called with is left out, and kept and told with --values', () => {
  const query = "db.prepare('SELECT ? AS name').get('Ada Lovelace')";
  const words = ['-e', `const db = new (require('node:sqlite').DatabaseSync)(':memory:'); ${query}`];
  const recorded = (...flags: string[]) => {
    const { status, stderr } = spawnSync(
      process.execPath,
      [CLI, 'record', '--waits', '--no-cpu', ...flags, '--', process.execPath, ...words],
      { cwd: folder, encoding: 'utf8' },
    );
    assert.equal(status, 0, stderr);
    return readFileSync(join(folder, /Recorded (Waits\.\S+\.json)/.exec(stderr)![1]), 'utf8');
  };
  assert.doesNotMatch(recorded(), /Ada/);
  const kept = recorded('--values');
  assert.match(kept, /"name":"SELECT \? AS name"/);
  assert.match(kept, /"values":"\\"SELECT \? AS name\\", \\"Ada Lovelace\\""/);
});

test('beyond 200,000 operations they are added up by stack, and none is lost', () => {
  const lines: string[] = [];
  const sink = { bounds: (...given: unknown[]) => lines.push(String(given[0])), flush() {} };
  const sums: { count: number; failed: number }[] = [];
  const facts = { fact: (name: string, args: never) => name === 'culprit.sum' && sums.push(args) };
  const operations = new Operations({ ...sink, ...facts } as never, false);
  const above = () => {};
  for (let i = 0; i < 200_100; i++)
    operations.end(operations.begin('fs', `readFile ${i % 2}`, above), i % 4 === 0);
  operations.flush(true);
  assert.equal(lines.length, 400_000);
  assert.equal(
    sums.reduce((sum, { count }) => sum + count, 0),
    100,
  );
  assert.equal(
    sums.reduce((sum, { failed }) => sum + failed, 0),
    25,
  );

  const served = operations.beginRequest('GET /a', 'GET /a');
  operations.endRequest(served, 200);
  assert.equal(lines.length, 400_002, 'what was filled before the first request leaves room for requests');
});

test('a program that its permissions keep from being recorded is not run, in one line', async () => {
  for (const flags of [[], ['--waits']]) {
    const { code, stderr } = await run('record', ...flags, '--', process.execPath, '--permission', '-e', '0');
    assert.equal(code, 2);
    assert.match(
      stderr,
      /^culprit: the program runs with --permission, .* --allow-inspector, or leave it out while recording\n$/,
    );
  }
});

test('URLs of --load: several of one service, and one for each number', () => {
  const load = ['http://127.0.0.1:3000/orders/[9-11]?page=1', 'http://127.0.0.1:3000/carts'];
  assert.deepEqual(planOf({ load })?.urls, [
    'http://127.0.0.1:3000/orders/9?page=1',
    'http://127.0.0.1:3000/orders/10?page=1',
    'http://127.0.0.1:3000/orders/11?page=1',
    'http://127.0.0.1:3000/carts',
  ]);
  assert.equal(planOf({}), null);
});

for (const flags of [
  ['--load', 'ftp://127.0.0.1/'],
  ['--load', 'http://example.com/'],
  ['--load', 'http://127.0.0.1:1/', '--load', 'http://127.0.0.1:2/'],
  ['--load', 'http://127.0.0.1/[9-1]'],
  ['--load', 'http://127.0.0.1/', '--steps', '1,x'],
  ['--load', 'http://127.0.0.1/', '--for', 'long'],
  ['--rate', '5'],
])
  test(`exit code 2 and one line: record --waits ${flags.join(' ')}`, async () => {
    const { code, stderr } = await run('record', '--waits', ...flags, '--', 'node');
    assert.equal(code, 2);
    assert.match(stderr, /^culprit: .*\n$/);
  });
