import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { order, runInterleaved, type SeriesRun } from '../../source/experiment/interleave.ts';
import { metadataOf, metadataPath, surroundingsOf } from '../../source/experiment/metadata.ts';
import { runProgram } from '../../source/experiment/run.ts';
import { commandText, splitCommand } from '../../source/experiment/words.ts';

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'culprit-experiment-'));
});
after(() => rmSync(folder, { recursive: true }));

const node = (script: string) => [process.execPath, '-e', script];
const SPIN = 'for (const end = Date.now() + 30; Date.now() < end; );';
let directories = 0;
const fresh = () => join(folder, String(directories++));
const measured = { record: 'cpu', output: 'digest' } as const;

test('a run has its time, its output as a digest, its exit code and its recording', async () => {
  const run = await runProgram(
    { command: node(`${SPIN} console.log('out'); console.error('err'); process.exitCode = 3`) },
    { ...measured, directory: fresh() },
  );
  assert.equal(run.exitCode, 3);
  assert.equal(run.stderr, 'err\n');
  // sha256sum of "out\n"
  assert.deepEqual(run.stdout, {
    sha256: '54034ac5c6e9ea95734ec2b729fd6d62abf64af34a9f9ce5d466cb788191a73d',
    bytes: 4,
  });
  const [main] = run.processes;
  assert.ok(main.userMicros >= 20_000 && main.userMicros <= run.wallMicros * 4);
  assert.ok(main.busyMicros >= 10_000);
  const { nodes, samples, timeDeltas, startTime, endTime } = JSON.parse(readFileSync(main.file!, 'utf8'));
  assert.ok(samples.length > 10);
  assert.equal(timeDeltas.length, samples.length);
  const sampled = timeDeltas.reduce((sum: number, one: number) => sum + one, 0);
  assert.ok(sampled <= endTime - startTime);
  // What the hook itself does before and after the program is not of the program.
  const ours = new Set<number>();
  for (const { id, callFrame, children = [] } of nodes) {
    if (/hook\.cjs$/.test(callFrame.url)) ours.add(id);
    if (ours.has(id)) for (const child of children) ours.add(child);
  }
  assert.ok(ours.size > 0);
  assert.deepEqual([ours.has(samples[0]), ours.has(samples.at(-1))], [false, false]);
  assert.equal(main.node, process.version);
});

test('the busiest process comes first, whatever started it', async () => {
  const child = `require('node:child_process').execFileSync(process.execPath, ['-e', ${JSON.stringify(SPIN)}])`;
  const { processes } = await runProgram({ command: node(child) }, { ...measured, directory: fresh() });
  assert.equal(processes.length, 2);
  assert.ok(processes[0].busyMicros > processes[1].busyMicros);
});

test('without a recording only time and output are measured; a module of ours can be loaded into it', async () => {
  const extra = join(folder, 'extra.mjs');
  writeFileSync(extra, 'console.log("loaded first")');
  const run = await runProgram(
    {
      command: node('console.log(process.env.WHAT)'),
      env: { WHAT: 'x' },
      nodeOptions: [`--import "${extra}"`],
    },
    { record: 'none', output: 'digest', directory: fresh() },
  );
  assert.equal(run.stdout?.bytes, 'loaded first\nx\n'.length);
  assert.equal(run.processes[0].file, null);
  assert.ok(run.processes[0].userMicros > 0);
});

test('a service is driven while it runs, and then ended', async () => {
  const ready = join(folder, 'ready');
  const server = `require('node:http').createServer().listen(0, () => require('node:fs').writeFileSync(${JSON.stringify(ready)}, ''))`;
  const run = await runProgram(
    { command: node(server) },
    {
      ...measured,
      directory: fresh(),
      async during({ exited }) {
        while (!existsSync(ready) && !exited.aborted) await new Promise((resolve) => setTimeout(resolve, 5));
      },
    },
  );
  assert.equal(run.exitCode, 128 + 15);
  assert.equal(run.interrupted, false);
  assert.ok(run.processes[0].file);
});

test('a signal of the caller ends the run, which says so', async () => {
  const run = await runProgram(
    { command: node('setInterval(() => {}, 1000)') },
    { ...measured, directory: fresh(), signal: AbortSignal.timeout(300) },
  );
  assert.equal(run.interrupted, true);
});

test('runs are interleaved A B, B A, A B, one at a time', async () => {
  assert.deepEqual(
    order(2, 3).map(({ side, round }) => 'AB'[side] + round),
    ['A0', 'B0', 'B1', 'A1', 'A2', 'B2'],
  );
  const seen: SeriesRun[] = [];
  const commands = ['a', 'b'].map((text) => ({ command: node(`console.log('${text}')`) }));
  assert.equal(
    await runInterleaved(commands, 2, measured, (run) => {
      assert.ok(existsSync(run.processes[0].file!));
      seen.push(run);
    }),
    true,
  );
  assert.deepEqual(
    seen.map(({ side }) => side),
    [0, 1, 1, 0],
  );
  assert.equal(seen[0].stdout!.sha256, seen[3].stdout!.sha256);
  assert.notEqual(seen[0].stdout!.sha256, seen[1].stdout!.sha256);
  assert.ok(!existsSync(seen[0].processes[0].file!));
});

test('metadata say what ran, where and on what', async () => {
  const program = { command: [process.execPath, '--stack-size=900', '-e', SPIN] };
  const run = await runProgram(program, { ...measured, directory: fresh() });
  const about = metadataOf(surroundingsOf(program), run);
  assert.deepEqual(about.command, program.command);
  assert.ok(about.flags.includes('--stack-size=900'));
  assert.ok(about.cpu.count > 0);
  assert.equal(about.exitCode, 0);
  assert.equal(metadataPath('a/1.cpuprofile.gz'), 'a/1.run.json');
});

test('a command in one string is taken apart as a shell would, and put together again', () => {
  const words = ['node', '--import', 'a b.mjs', "it's", '', 'x"y'];
  assert.deepEqual(splitCommand(commandText(words)), words);
  assert.deepEqual(splitCommand('node "a b" c\\ d'), ['node', 'a b', 'c d']);
  assert.throws(() => splitCommand('node "a'), /quote is not closed/);
  assert.throws(() => splitCommand('  '), /empty/);
});
