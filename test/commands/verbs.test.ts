import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { CLI } from '../support/cli.ts';
import { run, sample } from './run.ts';

const PROFILE = sample('nbody.cpuprofile');
const OTHER = sample('order-service.cpuprofile');
const ALLOCATION = sample('log-transform.heapprofile');
const HEAP = sample('session-leak.1.heapsnapshot.gz');

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'culprit-verbs-'));
});
after(() => rmSync(folder, { recursive: true }));

for (const [argv, why] of [
  [['--demo', PROFILE], /--demo opens its own recordings/],
  [['report'], /takes a recording/],
  [['report', PROFILE, '--format', 'xml'], /--format is markdown or json, not "xml"/],
  [['report', PROFILE, '--format', 'json', '--format', 'markdown'], /only be set once/],
  [['report', PROFILE, '--top', '0'], /--top takes a whole number/],
  [['report', PROFILE, '--top'], /--top takes a whole number/],
  [['report', PROFILE, '--output', ''], /--output takes the name of a file/],
  [['report', PROFILE, '--source-root', '/nowhere'], /--source-root \/nowhere: no such directory/],
  [['report', PROFILE, '--source-root', PROFILE], /not a directory/],
  [['report', PROFILE, '--goal', 'fast'], /not a goal: "fast"/],
  [['report', PROFILE, '--frobnicate'], /unknown flag --frobnicate/],
  [['report', PROFILE, '--noSuch\x1b[31m'], /unknown flag --no-such␛/],
  [['report', PROFILE, '-z'], /unknown flag -z/],
  [['report', PROFILE, '--verify'], /--verify goes with a heap snapshot/],
  [['report', PROFILE, '--heap-engine', 'vscode'], /--heap-engine goes with a heap snapshot/],
  [['report', HEAP, '--heap-engine', 'chrome'], /--heap-engine is culprit or vscode, not "chrome"/],
  [['report', PROFILE, '--baseline', HEAP], /a profile is needed here/],
  [
    ['report', PROFILE, '--baseline', ALLOCATION],
    /an allocation profile cannot be compared with a CPU profile/,
  ],
  [
    ['report', ALLOCATION, '--baseline', PROFILE],
    /a CPU profile cannot be compared with an allocation profile/,
  ],
  [['report', PROFILE, '--allocation', OTHER], /--allocation is an allocation profile/],
  [['report', HEAP, '--baseline', PROFILE], /--baseline of a heap snapshot is a heap snapshot/],
  [['report', HEAP, '--allocation', PROFILE], /--allocation goes with a CPU profile/],
  [['report', PROFILE, OTHER, '--format', 'json'], /one recording at a time/],
  [['report', '/nowhere/at\nall'], /^culprit: no such file: \/nowhere\/at␊all$/m],
  [['compare', PROFILE], /compare takes two/],
  [['compare', PROFILE, HEAP], /of one kind/],
  [['compare', PROFILE, ALLOCATION], /of one kind/],
  [['compare', PROFILE, PROFILE, PROFILE], /more than two recordings: say which are which, --before/],
  [['compare', HEAP, HEAP, HEAP, HEAP], /more than two recordings/],
  [
    ['compare', '--before', HEAP, HEAP, '--after', sample('session-leak.2.heapsnapshot.gz'), PROFILE],
    /recordings of one kind/,
  ],
  [['compare', PROFILE, '--before', PROFILE, '--after', PROFILE], /on which side\?/],
  [['compare', '--before', PROFILE], /both --before and --after/],
  [['compare', PROFILE, OTHER], /recordings of two programs/],
  [['compare', PROFILE, '/nowhere'], /no such file: \/nowhere$/m],
  [['compare', PROFILE, '/nowhere/*.cpuprofile'], /no such directory/],
  [
    ['compare', PROFILE, OTHER, '--force', '--normalize', 'request'],
    /--normalize request: not every run was driven by record --load/,
  ],
  [['compare', PROFILE, PROFILE, '--normalize', 'task', '--min-change', '2'], /--min-change takes a share/],
  [['compare', PROFILE, PROFILE, '--min-time', '2'], /--min-time takes a time/],
  [['check', PROFILE], /at least one goal/],
  [['check', PROFILE, '--goal', ''], /not a goal: ""/],
  [['check', PROFILE, HEAP, '--goal', 'gc <= 5%'], /of one kind/],
  [['check', PROFILE, '--goal', 'gc <= 5%', '--format', 'xml'], /json, markdown, github or junit/],
  [['check', PROFILE, '--baseline', OTHER, '--no-worse-than', 'x'], /--no-worse-than takes a share/],
  [['check', PROFILE, '--config', '/nowhere.json'], /nowhere\.json/],
  [['record'], /record takes a command/],
  [
    ['record', '--', '/nowhere/program'],
    /^culprit: \/nowhere\/program could not be started: no such program$/m,
  ],
  ...['', 'report', 'compare', 'check'].map((verb): [string[], RegExp] => [
    [verb, PROFILE, '--theme', 'pink'].filter(Boolean),
    /^culprit: no such theme: pink \(auto, dark, light, colour-blind, terminal\)\n$/,
  ]),
] as [string[], RegExp][]) {
  test(`exit code 2 and one line: culprit ${JSON.stringify(argv.map((arg) => arg.split('/').at(-1))).slice(1, -1)}`, async () => {
    const { code, stdout, stderr } = await run(...argv);
    assert.equal(code, 2);
    assert.equal(stdout, '');
    assert.match(stderr, /^culprit: [^\n]+\n$/);
    assert.doesNotMatch(stderr, /\x1b/);
    assert.match(stderr, why);
  });
}

test('what cannot be read is exit code 2 in every verb, with the file and the place', async () => {
  const bad = join(folder, 'bad.cpuprofile');
  writeFileSync(bad, '{"nodes":[{"id":1,');
  const heap = join(folder, 'bad.heapsnapshot');
  writeFileSync(heap, readFileSync(HEAP).subarray(0, 5000));
  for (const argv of [
    ['report', bad],
    ['compare', PROFILE, bad],
    ['check', bad, '--goal', 'gc <= 5%'],
    ['report', heap],
    ['compare', HEAP, heap],
    ['check', heap, '--goal', 'retained(Session) <= 5MB'],
  ]) {
    const { code, stdout, stderr } = await run(...argv);
    assert.deepEqual([code, stdout], [2, ''], argv.join(' '));
    assert.match(stderr, /^culprit: .*bad\.(cpuprofile|heapsnapshot): [^\n]+\n$/);
  }
});

test('a report never overwrites without --force, and is there whole or not at all', async () => {
  const path = join(folder, 'report.md');
  assert.equal((await run('report', PROFILE, '--output', path)).code, 0);
  const first = readFileSync(path, 'utf8');
  assert.match(first, /^# Performance report: nbody\.cpuprofile/);
  writeFileSync(path, 'mine');
  const refused = await run('report', PROFILE, '-o', path);
  assert.equal(refused.code, 2);
  assert.match(refused.stderr, /already exists: --force overwrites it/);
  assert.equal(readFileSync(path, 'utf8'), 'mine');
  const forced = await run('report', PROFILE, '--output', path, '--force');
  assert.deepEqual([forced.code, forced.stdout], [0, '']);
  assert.equal(readFileSync(path, 'utf8'), first);
  const missing = join(folder, 'no', 'such', 'report.md');
  assert.equal((await run('report', PROFILE, '--output', missing)).code, 2);
  assert.equal(existsSync(missing), false);
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.endsWith('.tmp')),
    [],
  );
});

test('what is no file stays what it is: links are followed, pipes are written to, directories refused', async () => {
  const target = join(folder, 'target.md');
  const link = join(folder, 'to-target.md');
  writeFileSync(target, 'old');
  symlinkSync(target, link);
  assert.equal((await run('report', PROFILE, '-o', link, '--force')).code, 0);
  assert.ok(lstatSync(link).isSymbolicLink());
  assert.match(readFileSync(target, 'utf8'), /^# Performance report/);

  const pipe = join(folder, 'pipe');
  execFileSync('mkfifo', [pipe]);
  const reader = spawn('cat', [pipe]);
  const read = text(reader.stdout);
  assert.equal((await run('report', PROFILE, '-o', pipe, '--force')).code, 0);
  assert.match(await read, /^# Performance report/);
  assert.ok(lstatSync(pipe).isFIFO());

  const refused = await run('report', PROFILE, '-o', folder, '--force');
  assert.deepEqual([refused.code, refused.stderr.endsWith(': it is a directory\n')], [2, true]);
  const nowhere = await run('report', PROFILE, '-o', join(folder, 'no', 'such.md'));
  assert.match(nowhere.stderr, /such\.md: no such directory\n$/);
});

test('a recording is never overwritten by its report, by whatever name', async () => {
  const path = join(folder, 'mine.cpuprofile');
  const link = join(folder, 'link.md');
  copyFileSync(PROFILE, path);
  symlinkSync(path, link);
  const bytes = readFileSync(path);
  for (const argv of [
    ['report', path, '--output', path, '--force'],
    ['report', path, '--output', link, '--force'],
    ['report', OTHER, '--baseline', path, '--output', path, '--force'],
  ]) {
    const { code, stderr } = await run(...argv);
    assert.equal(code, 2);
    assert.match(stderr, /is the input: the report would overwrite it\n$/);
    assert.deepEqual(readFileSync(path), bytes);
  }
});

test('what cannot be written is one line and exit code 2; a reader who has gone is neither', () => {
  const cli = [process.execPath, CLI].map((word) => `"${word}"`).join(' ');
  for (const verb of [`report "${PROFILE}"`, `check "${PROFILE}" --goal "gc <= 50%"`]) {
    const { status, stderr } = spawnSync('/bin/sh', ['-c', `${cli} ${verb} > /dev/full`], {
      encoding: 'utf8',
    });
    assert.equal(status, 2);
    assert.match(stderr, /^culprit: standard output cannot be written to: [^\n]+\n$/);
  }
  const gone = spawnSync(
    '/bin/sh',
    ['-c', `{ ${cli} report "${HEAP}" --top all; echo "exit $?" >&2; } | head -c 10`],
    {
      encoding: 'utf8',
    },
  );
  assert.equal(gone.stderr, 'exit 0\n');
});

test('a baseline of another program is said to be one, and no speed-up is claimed', async () => {
  const { code, stdout } = await run('report', OTHER, '--baseline', PROFILE, '--format', 'json');
  assert.equal(code, 0);
  const { recording, method } = JSON.parse(stdout);
  assert.match(recording.dataQuality.join(), /the baseline looks like another program/);
  assert.doesNotMatch(JSON.stringify(method), /× *"/);
  assert.equal(method[4].state, 'open');
});

test('several recordings are several reports, one after another', async () => {
  const { code, stdout } = await run('report', PROFILE, HEAP);
  assert.equal(code, 0);
  assert.deepEqual(
    [...stdout.matchAll(/^# Performance report: (.*)$/gm)].map(([, name]) => name),
    ['nbody.cpuprofile', 'session-leak.1.heapsnapshot.gz'],
  );
});
