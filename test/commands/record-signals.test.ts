import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { CLI } from '../support/cli.ts';
import { nodesHere } from '../support/nodes.ts';

/** What is recorded dies as it would without, and what it did is there all the same. */

/** Long enough for a loaded machine. */
const PATIENCE = 60_000;
const SIGNAL_EXIT = fileURLToPath(import.meta.resolve('signal-exit'));

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'culprit-signals-'));
});
after(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  for (const file of readdirSync(folder)) rmSync(join(folder, file), { recursive: true });
});

interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
  files: string[];
}

/** Records a program, and sends the signal once it has written a line. */
async function signalled(
  program: string,
  signal: NodeJS.Signals,
  node = process.execPath,
  { flags = [] as string[], twice = false } = {},
): Promise<Ended> {
  const child: ChildProcess = spawn(process.execPath, [CLI, 'record', ...flags, '--', node, '-e', program], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  // All of it: what should have been ended may be busy for ever.
  const late = setTimeout(() => process.kill(-child.pid!, 'SIGKILL'), PATIENCE);
  let stdout = '';
  let stderr = '';
  child.stderr!.on('data', (chunk) => (stderr += chunk));
  let told = false;
  child.stdout!.on('data', (chunk) => {
    stdout += chunk;
    if (told || !stdout.includes('\n')) return;
    told = true;
    child.kill(signal);
    if (!twice) return;
    // Signals that are pending are one.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    child.kill(signal);
  });
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearTimeout(late);
  assert.ok(told, `ended before it wrote a line: ${stdout}${stderr}`);
  return { status, stdout, stderr, files: recordings() };
}

/** Without what is kept beside them. */
const recordings = (): string[] => readdirSync(folder).filter((name) => name.endsWith('profile'));

const samplesIn = (file: string): number =>
  JSON.parse(readFileSync(join(folder, file), 'utf8')).samples.length;

/** Node's own way to write before it is busy for ever. */
const UP = "require('node:fs').writeSync(1, 'up\\n');";

for (const { name: version, path: node } of nodesHere())
  for (const [what, busy] of [
    ['a loop without end', 'for (;;);'],
    ['a regular expression without end', "/(x+x+)+y/.test('x'.repeat(60));"],
    ['a wait without end', 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);'],
  ] as const)
    test(`${version}: ${what} dies of SIGINT, and is recorded`, async () => {
      const { status, stderr, files } = await signalled(UP + busy, 'SIGINT', node);
      assert.equal(status, 130, stderr);
      assert.equal(files.length, 1, stderr);
      assert.ok(samplesIn(files[0]) > 0);
      assert.equal(stderr.split('\n').length, 3, stderr);
    });

for (const signal of ['SIGTERM', 'SIGINT'] as const)
  test(`a program with signal-exit dies of ${signal}, and is recorded`, async () => {
    const program = `const onExit = require(${JSON.stringify(SIGNAL_EXIT)}); (onExit.onExit ?? onExit)((code, signal) => console.log('told', signal)); setInterval(() => {}, 1000); ${UP}`;
    const { status, stdout, stderr, files } = await signalled(program, signal);
    assert.equal(status, signal === 'SIGTERM' ? 143 : 130, stderr);
    assert.equal(stdout, `up\ntold ${signal}\n`);
    assert.equal(files.length, 1, stderr);
  });

test('a signal to the process and to its group is one wish, as `timeout` and npm send it', async () => {
  const program = `${UP}setInterval(() => {}, 1000)`;
  const { status, stderr, files } = await signalled(program, 'SIGINT', process.execPath, {
    flags: ['--waits'],
    twice: true,
  });
  assert.equal(status, 130, stderr);
  assert.equal(files.length, 1, stderr);
});

test('waits of a program that only sleeps: its CPU profile, and what to do', async () => {
  const program = `${UP}setTimeout(() => {}, 1e9)`;
  const { status, stderr, files } = await signalled(program, 'SIGTERM', process.execPath, {
    flags: ['--waits'],
  });
  assert.equal(status, 143, stderr);
  assert.match(stderr, /waited for nothing that ended: .* Use it while it is recorded: --load URL/);
  assert.deepEqual(files.length, 1);
  assert.ok(samplesIn(files[0]) > 0);
});

test('what starts no Node process says so, and what to do', () => {
  const record = (...command: string[]) =>
    spawnSync(process.execPath, [CLI, 'record', '--', ...command], { cwd: folder, encoding: 'utf8' });
  assert.match(
    record('true').stderr,
    /^culprit: nothing was recorded: `true` started no Node process .* node app\.js\n$/,
  );
  assert.match(record('sh', '-c', 'kill -9 $$').stderr, /was killed, .* end it by \^C or SIGTERM\n$/);
});

test('^C before Node has started says to let it run for longer', async () => {
  const child = spawn(process.execPath, [CLI, 'record', '--', 'sh', '-c', 'echo up; exec sleep 60'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stderr = '';
  child.stderr.on('data', (chunk) => (stderr += chunk));
  child.stdout.once('data', () => child.kill('SIGINT'));
  const status = await new Promise((resolve) => child.once('close', resolve));
  assert.equal(status, 2);
  assert.match(
    stderr,
    /^culprit: nothing was recorded: .* before a Node process of it had started\. Let it run/,
  );
});

test('a program sees no listener for signals that is not its own', async () => {
  const program = `console.log(['SIGINT', 'SIGTERM', 'SIGHUP'].map((name) => process.listeners(name).length).join()); setInterval(() => {}, 1000)`;
  assert.equal((await signalled(program, 'SIGTERM')).stdout, '0,0,0\n');
});

test('a busy program that listens for the signal itself is left alone', async () => {
  const program = `process.on('SIGINT', () => process.exit(7)); ${UP} for (const end = Date.now() + 1500; Date.now() < end; );`;
  const { status, files } = await signalled(program, 'SIGINT');
  assert.equal(status, 7);
  assert.equal(files.length, 1);
});

/** Names are the process's and the thread's. */
const threadsOf = (files: string[]) =>
  files.filter((file) => !/^CPU\.\d+\.\d+\.\d+\.0\.cpuprofile$/.test(file));

const SPIN = 'for (const end = Date.now() + 50; Date.now() < end; );';
const WORKER = (code: string) =>
  `new (require('node:worker_threads').Worker)(${JSON.stringify(code)}, { eval: true })`;
const READY = "require('node:worker_threads').parentPort.postMessage(1);";

for (const { name: version, path: node } of nodesHere())
  for (const [how, program, code] of [
    [
      'terminate()',
      `const w = ${WORKER(`${SPIN} ${READY} setInterval(() => {}, 1000)`)}; w.on('message', () => w.terminate())`,
      0,
    ],
    [
      'terminate() while it is busy',
      `const w = ${WORKER(`${SPIN} ${READY} for (;;);`)}; w.on('message', () => w.terminate())`,
      0,
    ],
    ['process.exit() in it', WORKER(`${SPIN} process.exit(3)`), 0],
    [
      'process.exit() of the program',
      `${WORKER(`${SPIN} ${READY} for (;;);`)}.on('message', () => process.exit(4))`,
      4,
    ],
    ['its own end', WORKER(SPIN), 0],
  ] as const)
    test(`${version}: a worker thread that is ended by ${how} is recorded`, () => {
      const args = ['record', '--', node, '--max-old-space-size=500', '-e', program];
      const { status, stderr } = spawnSync(process.execPath, [CLI, ...args], {
        cwd: folder,
        encoding: 'utf8',
      });
      assert.equal(status, code, stderr);
      const files = recordings();
      assert.equal(files.length, 2, stderr);
      const [thread] = threadsOf(files);
      assert.ok(samplesIn(thread) > 0);
      assert.ok(stderr.includes(`Recorded ${thread}`), stderr);
    });

test('worker threads of a server that dies of a signal are recorded, and it hears nothing of their end', async () => {
  const program = `const w = ${WORKER(`${SPIN} ${READY} setInterval(() => {}, 1000)`)}; w.on('exit', () => console.log('heard')); w.on('message', () => console.log('up'))`;
  const { status, stdout, files } = await signalled(program, 'SIGTERM');
  assert.equal(status, 143);
  assert.equal(stdout, 'up\n');
  assert.equal(files.length, 2);
});

test('a worker thread sees the switches that it was given, and no others', () => {
  const program = `const { Worker } = require('node:worker_threads'); const w = new Worker('console.log(JSON.stringify(process.execArgv))', { eval: true, execArgv: ['--no-warnings'] }); console.log(w instanceof Worker, Worker.name)`;
  const { stdout } = spawnSync(process.execPath, [CLI, 'record', '--', process.execPath, '-e', program], {
    cwd: folder,
    encoding: 'utf8',
  });
  assert.equal(stdout, 'true Worker\n["--no-warnings"]\n');
});

/** Frames enough for a profile of more than the shell lets a file have; of CPU time, so that a busy machine samples them as well. */
const DEEP = `let f = () => { for (const from = process.cpuUsage().user; process.cpuUsage().user - from < 100_000; ); }; for (let i = 0; i < 400; i++) f = new Function('f', 'return function n' + i + '() { f(); }')(f); f();`;

for (const [what, command] of [
  ['process', DEEP],
  ['worker thread', WORKER(DEEP)],
] as const)
  test(`where the recording of a ${what} cannot be written, that is said, and is exit code 2`, () => {
    writeFileSync(join(folder, 'program.cjs'), command);
    const { status, stderr } = spawnSync(
      '/bin/bash',
      [
        '-c',
        `ulimit -f 48; exec "$0" "$@"`,
        process.execPath,
        CLI,
        'record',
        '--',
        process.execPath,
        'program.cjs',
      ],
      { cwd: folder, encoding: 'utf8' },
    );
    assert.equal(status, 2, stderr);
    assert.match(stderr, /culprit: the recording of process \d+ was not written: .+\n/);
    const files = recordings();
    for (const file of files) assert.ok(samplesIn(file) >= 0);
    assert.deepEqual(threadsOf(files), []);
    if (what === 'process') assert.deepEqual(files, []);
  });
