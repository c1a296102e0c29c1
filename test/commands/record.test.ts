import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { CLI } from '../support/cli.ts';
import { run } from './run.ts';

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'culprit-run-'));
});
after(() => rmSync(folder, { recursive: true }));

/** In a process of its own: what is recorded is put where one stands, and the program writes to the terminal. */
function record(...argv: string[]) {
  return spawnSync(process.execPath, [CLI, 'record', ...argv], {
    cwd: folder,
    encoding: 'utf8',
  });
}

function empty(): void {
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
}

const PROGRAM =
  'for (const end = Date.now() + 30; Date.now() < end; ); console.log(process.argv.slice(1).join())';

test('a program is recorded with its own flags and output, and the recording can be reported', async () => {
  const { status, stdout, stderr } = record('--', process.execPath, '-e', PROGRAM, 'x', '--port', '80');
  assert.equal(status, 0, stderr);
  assert.equal(stdout, 'x,--port,80\n');
  const [file, about, ...rest] = readdirSync(folder);
  assert.deepEqual(rest, []);
  assert.match(file, /\.cpuprofile$/);
  assert.equal(stderr, `culprit: Recorded ${file}. Open it: culprit ${file}\n`);
  assert.equal((await run('report', join(folder, file))).code, 0);
  assert.equal(about, file.replace('.cpuprofile', '.run.json'));
  const { command, cwd, exitCode, node, wallMicros } = JSON.parse(readFileSync(join(folder, about), 'utf8'));
  assert.deepEqual(
    { command, cwd, exitCode, node },
    {
      command: [process.execPath, '-e', PROGRAM, 'x', '--port', '80'],
      cwd: realpathSync(folder),
      exitCode: 0,
      node: process.version,
    },
  );
  assert.ok(wallMicros >= 30_000);
  empty();
});

test('beside the recordings of several threads stands what each of them used, and one command', () => {
  const program =
    "const { Worker } = require('node:worker_threads'); new Worker('for (const end = Date.now() + 300; Date.now() < end; );', { eval: true });";
  const { status, stderr } = record('--', process.execPath, '-e', program);
  assert.equal(status, 0, stderr);
  const all = readdirSync(folder)
    .filter((name) => name.endsWith('.run.json'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
  assert.deepEqual(
    all.map(({ command }) => command),
    Array(2).fill([process.execPath, '-e', program]),
  );
  const [main, worker] = all.map(({ threadMicros }) => threadMicros).sort((a, b) => a - b);
  if (main !== null) assert.ok(worker > main, `${worker} of the worker, ${main} of the main thread`);
  empty();
});

test('a recording is put into the directory that is named', () => {
  const { status, stderr } = record('--out', 'kept/here', '--', process.execPath, '-e', PROGRAM);
  assert.equal(status, 0, stderr);
  const [file, about, ...rest] = readdirSync(join(folder, 'kept/here'));
  assert.deepEqual([about, rest], [file.replace('.cpuprofile', '.run.json'), []]);
  assert.ok(stderr.endsWith(`Open it: culprit ${join('kept/here', file)}\n`), stderr);
  rmSync(join(folder, 'kept'), { recursive: true });
  writeFileSync(join(folder, 'file'), '');
  const refused = record('--out', 'file/x', '--', process.execPath, '-e', PROGRAM);
  assert.deepEqual(
    [refused.status, refused.stderr],
    [2, 'culprit: cannot write file/x: its directory is a file\n'],
  );
  rmSync(join(folder, 'file'));
});

test('where one stands and nothing can be written, it says how to record elsewhere', (t) => {
  if (!existsSync('/proc/self')) return t.skip('there is no /proc here');
  const { status, stderr } = spawnSync(process.execPath, [CLI, 'record', '--', 'true'], {
    cwd: '/proc',
    encoding: 'utf8',
  });
  assert.equal(status, 2);
  assert.match(stderr, /^culprit: cannot write to the current directory: [^\n]* · --out DIR [^\n]*\n$/);
});

test("the exit code is the program's own, and what it did is recorded all the same", () => {
  const { status, stderr } = record('--', process.execPath, '-e', `${PROGRAM}; process.exit(3)`);
  assert.equal(status, 3, stderr);
  assert.match(stderr, /^culprit: Recorded .*\.cpuprofile\. .*\nculprit: the program ended with 3\n$/);
  empty();
});

const SERVER = "require('node:http').createServer().listen(0, '127.0.0.1', () => console.log('up'))";
const GRACEFUL = `${SERVER}; process.on('SIGTERM', () => process.exit(0))`;

for (const [what, signal, program, code] of [
  ['killed by SIGINT', 'SIGINT', SERVER, 130],
  ['killed by SIGTERM', 'SIGTERM', SERVER, 143],
  ['that ends by itself when it is told to', 'SIGTERM', GRACEFUL, 0],
] as const)
  test(`a server ${what} is recorded, and so is one behind a shell`, async () => {
    for (const command of [
      [process.execPath, '-e', program],
      ['/bin/sh', '-c', `"${process.execPath}" -e "${program}"; exit $?`],
    ]) {
      const child = spawn(process.execPath, [CLI, 'record', '--', ...command], {
        cwd: folder,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let told = '';
      child.stderr.on('data', (chunk) => (told += chunk));
      await new Promise((resolve) => child.stdout.once('data', resolve));
      child.kill(signal);
      const status = await new Promise((resolve) => child.once('exit', resolve));
      const files = readdirSync(folder);
      assert.equal(files.length, 2, told);
      assert.match(files[0], /\.cpuprofile$/);
      if (command[0] === process.execPath) assert.equal(status, code, told);
      assert.equal((await run('report', join(folder, files[0]))).code, 0);
      empty();
    }
  });

test('a process that takes long to write when it is told to end is not cut short', async () => {
  const slow = `process[Symbol.for('culprit.atEnd')] = [() => { for (const from = Date.now(); Date.now() - from < 900; ); }]`;
  const child = spawn(process.execPath, [CLI, 'record', '--', process.execPath, '-e', `${slow}; ${SERVER}`], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let told = '';
  child.stderr.on('data', (chunk) => (told += chunk));
  await new Promise((resolve) => child.stdout.once('data', resolve));
  child.kill('SIGTERM');
  assert.equal(await new Promise((resolve) => child.once('exit', resolve)), 143, told);
  assert.match(told, /Recorded/);
  assert.ok(readdirSync(folder).some((file) => file.endsWith('.cpuprofile')));
  empty();
});

test('--heap records its allocations', async () => {
  const { status } = record('--heap', '--', process.execPath, '-e', PROGRAM);
  assert.equal(status, 0);
  const [file] = readdirSync(folder);
  const { stdout } = await run('report', join(folder, file), '--format', 'json');
  assert.equal(JSON.parse(stdout).recording.kind, 'allocation');
  empty();
});

test('a program that is no Node program is exit code 2, and leaves nothing behind', () => {
  const { status, stderr } = record('--', '/bin/sh', '-c', 'exit 3');
  assert.equal(status, 2);
  assert.match(stderr, /^culprit: nothing was recorded/);
  assert.deepEqual(readdirSync(folder), []);
});
